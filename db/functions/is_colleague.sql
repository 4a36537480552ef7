create or replace function sla.is_colleague(p_person sla.person, p_author_team_id text, p_installation sla.installation)
returns boolean
language sql immutable
as $$
  select not (coalesce(p_person.is_restricted, false) or coalesce(p_person.is_stranger, false))
     and (coalesce(p_author_team_id, p_person.home_team_id) is null
       or coalesce(p_author_team_id, p_person.home_team_id) in (p_installation.team_id, p_installation.enterprise_id)
       or coalesce(p_person.enterprise_id = p_installation.enterprise_id, false)) is true
$$;
comment on function sla.is_colleague(sla.person, text, sla.installation) is
  'Whether somebody is of our own workspace, or of our organisation where there is one, and neither a guest nor a stranger.
p_author_team_id is the home that a message names, and goes before what the person''s profile says; where neither says
anything, there is no reason against it.';

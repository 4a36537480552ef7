create or replace function sla.is_listed(p_team_id text, p_user_id text, p_at timestamptz) returns boolean
language sql stable
as $$
  select exists (
    select
      from sla.agent a
     where a.team_id = p_team_id
       and a.user_id = p_user_id
       and a.member_from <= p_at
       and (a.member_to is null or p_at < a.member_to))
$$;
comment on function sla.is_listed(text, text, timestamptz) is
  'Whether a user group, the roster or the team''s file named somebody an agent at an instant.';

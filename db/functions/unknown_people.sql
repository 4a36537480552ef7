create or replace function sla.unknown_people(p_team_id text, p_user_ids text[]) returns setof text
language sql stable
as $$
  select distinct u
    from unnest(p_user_ids) u
   where u <> ''
     and not exists (select from sla.person p where p.team_id = p_team_id and p.user_id = u)
$$;
comment on function sla.unknown_people(text, text[]) is 'Those of p_user_ids that nobody told us about yet.';

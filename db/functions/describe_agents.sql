create or replace function sla.describe_agents(p_team_id text) returns jsonb
language sql stable
as $$
  select jsonb_build_object(
    'in_slack', (
      select coalesce(jsonb_agg(a.user_id order by a.user_id), '[]')
        from sla.agent a
       where a.team_id = p_team_id and a.source = 'slack' and a.member_to is null),
    'in_file', (
      select coalesce(jsonb_agg(user_id order by user_id), '[]')
        from (select distinct a.user_id
                from sla.agent a
               where a.team_id = p_team_id and a.source <> 'slack' and a.member_from <= sla.now()
                  and (a.member_to is null or sla.now() < a.member_to)) named))
$$;
comment on function sla.describe_agents(text) is
  'Who is an agent now: {in_slack: [ids named with /sla agents], in_file: [ids by the team''s file]}. Both empty: every
colleague is.';

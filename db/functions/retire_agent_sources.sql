create or replace function sla.retire_agent_sources(p_team_id text, p_sources text[], p_at timestamptz) returns int
language sql
as $$
  with retired as (
    update sla.agent
       set member_to = greatest(p_at, member_from)
     where team_id = p_team_id
       and member_to is null
       and source <> all (p_sources)
       -- Whom people named in Slack, they take away in Slack.
       and source <> 'slack'
    returning 1
  )
  select count(*)::int from retired
$$;
comment on function sla.retire_agent_sources(text, text[], timestamptz) is
  'Who is an agent only by a user group or list that is no longer configured stops being one at p_at. Returns how many.';

create or replace function sla.record_agents(p_team_id text, p_user_ids text[], p_source text, p_at timestamptz)
returns int
language plpgsql
as $$
declare
  v_first boolean;
  v_changed int;
  v_left int;
begin
  perform from sla.installation where team_id = p_team_id for no key update;
  v_first := not exists (select from sla.agent where team_id = p_team_id and source = p_source);

  update sla.agent
     set member_to = greatest(p_at, member_from)
   where team_id = p_team_id
     and source = p_source
     and member_to is null
     and user_id <> all (p_user_ids);
  get diagnostics v_left = row_count;

  -- The first sync counts for all time before it: we cannot know who was an agent last year.
  insert into sla.agent (team_id, user_id, source, member_from)
  select p_team_id, u, p_source, case when v_first then '-infinity' else p_at end
    from (select distinct unnest(p_user_ids) u) asked
   where not exists (
     select
       from sla.agent a
      where a.team_id = p_team_id and a.user_id = u and a.source = p_source and a.member_to is null)
      on conflict (team_id, user_id, source, member_from) do update set member_to = null;
  get diagnostics v_changed = row_count;
  return v_changed + v_left;
end
$$;
comment on function sla.record_agents(text, text[], text, timestamptz) is
  'Makes p_user_ids the agents of one source from p_at on; who is missing stops being one then. Returns how many came
or went.';

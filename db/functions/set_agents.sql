create or replace function sla.set_agents(p_team_id text, p_user_ids text[], p_at timestamptz) returns int
language plpgsql
as $$
declare
  v_installation sla.installation;
  v_left int;
  v_came int;
begin
  select * into v_installation from sla.installation where team_id = p_team_id for no key update;

  update sla.agent
     set member_to = greatest(p_at, member_from)
   where team_id = p_team_id
     and source = 'slack'
     and member_to is null
     and user_id <> all (p_user_ids);
  get diagnostics v_left = row_count;

  -- Until now every colleague was an agent: these were it before, too.
  insert into sla.agent (team_id, user_id, source, member_from)
  select p_team_id, u, 'slack', case when v_installation.agents_configured then p_at else '-infinity' end
    from (select distinct unnest(p_user_ids) u) asked
   where not exists (
     select
       from sla.agent a
      where a.team_id = p_team_id and a.user_id = u and a.source = 'slack' and a.member_to is null)
      on conflict (team_id, user_id, source, member_from) do update set member_to = null;
  get diagnostics v_came = row_count;

  update sla.installation
     set agents_configured = agents_in_file or p_user_ids <> '{}'
   where team_id = p_team_id;
  return v_left + v_came;
end
$$;
comment on function sla.set_agents(text, text[], timestamptz) is
  'Makes p_user_ids the agents that people named with /sla agents, beside those of the team''s file, from p_at on. Returns how
many came or went.';

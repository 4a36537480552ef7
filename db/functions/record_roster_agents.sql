-- requires: record_agents
create or replace function sla.record_roster_agents(p_team_id text, p_at timestamptz) returns int
language sql
as $$
  select sla.record_agents(p_team_id, array(
    select distinct s.user_id
      from sla.shift s
      join sla.roster_calendar c using (team_id, calendar_id)
     where s.team_id = p_team_id
       and s.user_id is not null
       and s.kind = 'shift'
       -- Long enough for everybody's turn to come round: between two shifts an agent stays one.
       and s.ends_at > p_at - interval '90 days'
       and c.retired_at is null), 'roster', p_at)
$$;
comment on function sla.record_roster_agents(text, timestamptz) is
  'Makes everybody an agent who has a shift ahead, or had one within 90 days before p_at. Returns how many came or went.';

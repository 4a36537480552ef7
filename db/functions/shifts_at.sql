create or replace function sla.shifts_at(p_team_id text, p_at timestamptz) returns setof sla.shift
language sql stable
as $$
  select s.*
    from sla.shift s
    join sla.roster_calendar c using (team_id, calendar_id)
   where s.team_id = p_team_id
     and s.user_id is not null
     and s.ends_at > p_at
     and s.starts_at <= p_at
     and c.retired_at is null
$$;
comment on function sla.shifts_at(text, timestamptz) is
  'What the sources in force say of an instant: shifts, and stretches out of office, of people in Slack.';

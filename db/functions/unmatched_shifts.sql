create or replace function sla.unmatched_shifts(p_team_id text)
returns table (calendar_id text, written text, tried text, summary text, starts_at timestamptz, shifts int)
language sql stable
as $$
  select s.calendar_id, s.person_text, min(s.tried), min(s.summary), min(s.starts_at), count(*)::int
    from sla.shift s
    join sla.roster_calendar c using (team_id, calendar_id)
   where s.team_id = p_team_id
     and s.user_id is null
     and s.kind = 'shift'
     and s.ends_at > sla.now()
     and c.retired_at is null
   group by s.calendar_id, s.person_text
$$;
comment on function sla.unmatched_shifts(text) is
  'The running and coming shifts that name nobody in Slack: what the calendar says, what was tried, the first title and
beginning, and how many there are.';

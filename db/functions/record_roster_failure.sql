create or replace function sla.record_roster_failure(
  p_team_id text,
  p_calendar_id text,
  p_started_at timestamptz,
  p_window_from timestamptz,
  p_window_to timestamptz,
  p_error text
) returns bigint
language sql
as $$
  insert into sla.roster_calendar (team_id, calendar_id) values (p_team_id, p_calendar_id)
      on conflict do nothing;

  insert into sla.roster_sync (team_id, calendar_id, started_at, finished_at, window_from, window_to, outcome, error)
  values (p_team_id, p_calendar_id, p_started_at, sla.now(), p_window_from, p_window_to, 'failed', p_error)
  returning sync_id
$$;
comment on function sla.record_roster_failure(text, text, timestamptz, timestamptz, timestamptz, text) is
  'Notes that a calendar could not be read, and why. The shifts of the last good reading stay in force.';

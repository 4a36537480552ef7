create or replace function sla.unread_calendars(p_team_id text)
returns table (calendar_id text, error text, synced_at timestamptz)
language sql stable
as $$
  select c.calendar_id, newest.error, c.synced_at
    from sla.roster_calendar c
   cross join lateral (
     select s.outcome, s.error
       from sla.roster_sync s
      where s.team_id = c.team_id
        and s.calendar_id = c.calendar_id
      order by s.sync_id desc
      limit 1) newest
   where c.team_id = p_team_id
     and c.retired_at is null
     and newest.outcome = 'failed'
$$;
comment on function sla.unread_calendars(text) is
  'Calendars whose newest reading failed, why, and when they were last read well; null: never.';

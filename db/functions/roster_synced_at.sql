create or replace function sla.roster_synced_at(p_team_id text) returns timestamptz
language sql stable
as $$
  select min(synced_at)
    from sla.roster_calendar
   where team_id = p_team_id
     and retired_at is null
$$;
comment on function sla.roster_synced_at(text) is
  'Since when the roster is known: the last good reading of the calendar that was read longest ago. Null when none was
ever read.';

create or replace function sla.roster_known_until(p_team_id text) returns timestamptz
language sql stable
as $$
  select min(coalesce((
           select s.window_to
             from sla.roster_sync s
            where s.team_id = c.team_id
              and s.calendar_id = c.calendar_id
              and s.outcome = 'ok'
            order by s.sync_id desc
            limit 1), '-infinity'))
    from sla.roster_calendar c
   where c.team_id = p_team_id
     and c.retired_at is null
     -- Whoever is always on is so beyond every window.
     and c.source <> 'user_group'
$$;
comment on function sla.roster_known_until(text) is
  'How far ahead every source was read; null where none has a window, -infinity where one was never read.';

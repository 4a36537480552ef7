create or replace function sla.warn_of_stale_roster(p_team_id text) returns void
language sql
as $$
  insert into sla.notification (key, kind, team_id, channel_id, details, created_at, next_attempt_at)
  select 'roster_stale:' || u.calendar_id || ':' || coalesce(extract(epoch from u.synced_at)::text, 'never'),
         'ops_notice', i.team_id, i.ops_channel_id,
         jsonb_build_object('notice', 'roster_stale', 'error', u.error, 'roster_synced_at', u.synced_at,
           'calendar_id', u.calendar_id),
         sla.now(), sla.now()
    from sla.installation i
   cross join sla.unread_calendars(i.team_id) u
   where i.team_id = p_team_id
     and i.ops_channel_id is not null
     and (u.synced_at is null or u.synced_at < sla.now() - i.roster_stale_after)
      on conflict (key) do nothing
$$;
comment on function sla.warn_of_stale_roster(text) is
  'Tells the ops channel, once, that a source of the roster could not be read for longer than roster.stale_after; its last good shifts
stay in force.';

create or replace function sla.distrust_events(p_team_id text, p_channel_id text) returns void
language sql
as $$
  update sla.watched_channel
     set events_seen_at = null, scan_pace = null, next_scan_at = least(next_scan_at, sla.now())
   where team_id = p_team_id
     and unwatched_at is null
     and (p_channel_id is null or channel_id = p_channel_id)
$$;
comment on function sla.distrust_events(text, text) is
  'Events of this channel, or with null of every channel, were missing: it is scanned at once, and until one arrives
again only the scan is believed.';

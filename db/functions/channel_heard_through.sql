create or replace function sla.channel_heard_through(p_channel sla.watched_channel) returns timestamptz
language sql stable
as $$
  select case
    -- Events count only while somebody listens without a gap, a scan has closed the gap before, and they do arrive.
    when p_channel.events_seen_at >= i.listening_since
      and p_channel.heard_through_at >= i.listening_since
      and p_channel.events_seen_at >= sla.now() - interval '60 seconds'
      and i.last_heartbeat_at >= sla.now() - interval '10 seconds'
    then sla.now()
    else p_channel.heard_through_at
  end
  from sla.installation i
 where i.team_id = p_channel.team_id
$$;
comment on function sla.channel_heard_through(sla.watched_channel) is
  'Until when everything said in this channel is known: the last complete scan, or now while events demonstrably flow.';

create or replace function sla.thread_hearing(p_ticket_id bigint, p_now timestamptz)
returns table (through_at timestamptz, unheard_since timestamptz)
language sql stable
as $$
  -- What a scan or an event brought since it was asked for has answered the question, too.
  select heard.through_at, case when h.hear_asked_at > heard.through_at then h.hear_asked_at end
    from sla.ticket_thread h
    join sla.watched_channel c using (team_id, channel_id)
    join sla.installation i using (team_id)
   cross join lateral (
     select coalesce(greatest(h.heard_through_at, case
              -- Events count only while somebody listens without a gap, a scan has closed the gap before, and they do arrive.
              when c.events_seen_at >= i.listening_since
                and c.heard_through_at >= i.listening_since
                and c.events_seen_at >= p_now - interval '60 seconds'
                and i.last_heartbeat_at >= p_now - interval '10 seconds'
              then p_now
              else c.heard_through_at
            end), '-infinity') as through_at) heard
   where h.ticket_id = p_ticket_id
$$;
comment on function sla.thread_hearing(bigint, timestamptz) is
  'Of each thread of a ticket, until when all that was said in it is known: by its own reading, by the channel''s last
complete scan, or now while events demonstrably flow. unheard_since: asked since then, and not heard yet.';

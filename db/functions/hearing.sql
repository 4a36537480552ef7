create or replace function sla.hearing(p_ticket_id bigint, p_now timestamptz)
returns table (through_at timestamptz, gave_up boolean)
language sql stable
as $$
  select coalesce(min(coalesce(greatest(h.heard_through_at, case
           -- Events count only while somebody listens without a gap, a scan has closed the gap before, and they do arrive.
           when c.events_seen_at >= i.listening_since
             and c.heard_through_at >= i.listening_since
             and c.events_seen_at >= p_now - interval '60 seconds'
             and i.last_heartbeat_at >= p_now - interval '10 seconds'
           then p_now
           else c.heard_through_at
         end), '-infinity')), 'infinity'),
         coalesce(bool_or(h.hear_asked_at <= p_now - interval '2 minutes'), false)
    from sla.ticket_thread h
    join sla.watched_channel c using (team_id, channel_id)
    join sla.installation i using (team_id)
   where h.ticket_id = p_ticket_id
$$;
comment on function sla.hearing(bigint, timestamptz) is
  'Until when all that was said in the ticket''s threads is known: by its own thread, by the channel''s last complete scan,
or now while events demonstrably flow; infinity without a thread. gave_up: a thread could not be read for two minutes;
then what is due is told all the same, and says so.';

create or replace function sla.finish_scan(p_team_id text, p_channel_id text, p_owner text, p_asked_at timestamptz)
returns void
language plpgsql
as $$
begin
  -- Where events bring everything, the scan only makes sure of it, and less and less often.
  update sla.watched_channel c
     set heard_through_at = greatest(c.heard_through_at, p_asked_at),
         scan_pace = pace.next,
         next_scan_at = p_asked_at + pace.next,
         scan_fault = null, scan_owner = null, scan_until = null,
         -- Whoever can read it is in it. An archived channel can be read as well.
         lost_at = case when c.lost_why = 'archived' or c.lost_at >= p_asked_at then c.lost_at end,
         lost_why = case when c.lost_why = 'archived' or c.lost_at >= p_asked_at then c.lost_why end
    from sla.watched_channel w
    join sla.installation i using (team_id)
   cross join lateral (
     select case
       when w.events_seen_at is not null
         and w.heard_through_at >= i.listening_since
         and i.last_heartbeat_at >= sla.now() - interval '10 seconds'
       then least(coalesce(w.scan_pace, w.scan_every) * 2, greatest(w.scan_every, interval '10 minutes'))
       else w.scan_every
     end as next) pace
   where w.team_id = p_team_id
     and w.channel_id = p_channel_id
     and w.scan_owner = p_owner
     and c.team_id = w.team_id
     and c.channel_id = w.channel_id;

  -- Levels that were due before we watched woke nobody; one line says that they were there.
  with first as (
    update sla.watched_channel c
       set summarized_at = sla.now()
     where c.team_id = p_team_id
       and c.channel_id = p_channel_id
       and c.summarized_at is null
    returning c.*
  ), quiet as (
    select first.team_id, first.channel_id, first.name, first.watched_at, count(distinct t.ticket_id) as tickets,
           count(k.level) as levels
      from first
      join sla.ticket t using (team_id, channel_id)
      join sla.escalation_task k using (ticket_id)
     where k.state = 'collapsed'
       and k.due_at < first.watched_at
     group by 1, 2, 3, 4
  )
  insert into sla.notification (key, kind, team_id, channel_id, details, created_at, next_attempt_at)
  select 'watched:' || q.channel_id || ':' || extract(epoch from q.watched_at), 'ops_notice', q.team_id,
         i.ops_channel_id,
         jsonb_build_object('notice', 'watched', 'channel_id', q.channel_id, 'tickets', q.tickets, 'levels', q.levels),
         sla.now(), sla.now()
    from quiet q
    join sla.installation i using (team_id)
   where i.ops_channel_id is not null
      on conflict (key) do nothing;
end
$$;
comment on function sla.finish_scan(text, text, text, timestamptz) is
  'The scan begun at p_asked_at was complete: the channel is heard through then. The first one is summed up for the ops
channel if levels were passed over. Where events flow without a gap the next one waits twice as long as this one did,
and 10 min at most; where they do not, scan_every.';

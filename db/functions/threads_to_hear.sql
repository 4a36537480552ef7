-- requires: thread_hearing
create or replace function sla.threads_to_hear(p_limit int default 50)
returns table (team_id text, channel_id text, thread_ts text, oldest_ts text, asked_at timestamptz)
language plpgsql
as $$
declare
  v_ids bigint[];
begin
  v_ids := array(
    select t.ticket_id
      from sla.ticket t
     cross join lateral (
       select min(h.through_at) as through_at from sla.thread_hearing(t.ticket_id, sla.now()) h) heard
     where t.next_due_at <= sla.now()
       and heard.through_at < t.next_due_at
     order by t.next_due_at
     limit p_limit);
  return query
  update sla.ticket_thread h
     set hear_asked_at = coalesce(
           (select min(k.unheard_since) from sla.thread_hearing(h.ticket_id, sla.now()) k), sla.now())
   where h.ticket_id = any (v_ids)
  returning h.team_id, h.channel_id, h.thread_ts,
            -- Late edges: what arrived out of order around the newest message is read again.
            (select max(w.ts)
               from sla.slack_watcher w
              where w.team_id = h.team_id and w.channel_id = h.channel_id and w.thread_ts = h.thread_ts
                and w.heard_by = 'scan'),
            sla.now();
end
$$;
comment on function sla.threads_to_hear(int) is
  'Threads of tickets with a due level whose channel was not heard through it: read them from oldest_ts on, then call
sla.record_thread_heard with asked_at. Hearing comes before telling.';

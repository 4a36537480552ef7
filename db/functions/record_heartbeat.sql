create or replace function sla.record_heartbeat(p_team_id text) returns void
language sql
as $$
  with beat as (
    update sla.installation
       set listening_since = case
             when last_heartbeat_at >= sla.now() - interval '10 seconds' then coalesce(listening_since, sla.now())
             else sla.now()
           end,
           last_heartbeat_at = sla.now()
     where team_id = p_team_id
       -- Two instances that beat at once need not both write.
       and (last_heartbeat_at is null or last_heartbeat_at < sla.now() - interval '1 second')
    returning listening_since = sla.now() as after_gap
  )
  update sla.watched_channel
     set next_scan_at = least(next_scan_at, sla.now()), scan_pace = null
   where team_id = p_team_id
     and unwatched_at is null
     and (select after_gap from beat)
$$;
comment on function sla.record_heartbeat(text) is
  'Somebody listens for events. A gap of more than 10 s starts listening_since anew, and every channel is scanned at
once: what was said in the gap reached nobody.';

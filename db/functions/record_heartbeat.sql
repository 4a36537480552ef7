create or replace function sla.record_heartbeat(p_team_id text) returns void
language sql
as $$
  update sla.installation
     set listening_since = case
           when last_heartbeat_at >= sla.now() - interval '10 seconds' then coalesce(listening_since, sla.now())
           else sla.now()
         end,
         last_heartbeat_at = sla.now()
   where team_id = p_team_id
     -- Two instances that beat at once need not both write.
     and (last_heartbeat_at is null or last_heartbeat_at < sla.now() - interval '1 second')
$$;
comment on function sla.record_heartbeat(text) is
  'Somebody listens for events. A gap of more than 10 s starts listening_since anew: what was said in it must be scanned.';

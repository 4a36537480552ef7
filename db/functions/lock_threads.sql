create or replace function sla.lock_threads(p_keys sla.message_key[]) returns void
language plpgsql
as $$
begin
  -- A thousand buckets, taken in order: no deadlock, and a batch of any size fits the lock table.
  perform pg_advisory_xact_lock(7521, bucket)
     from (select distinct mod(abs(hashtext(w.team_id || '/' || w.channel_id || '/' || w.thread_ts)), 1024) as bucket
             from unnest(p_keys) k
             join sla.slack_watcher w using (team_id, channel_id, ts)
            order by bucket) ordered;
end
$$;
comment on function sla.lock_threads(sla.message_key[]) is
  'Two connections that bring a root and its reply at the same moment must not miss each other: the second waits here,
and reads its events after the first has committed.';

create or replace function sla.lock_threads(p_message_ids bigint[]) returns void
language plpgsql
as $$
begin
  -- A thousand buckets, taken in order: no deadlock, and a batch of any size fits the lock table.
  perform pg_advisory_xact_lock(7521, bucket)
     from (select distinct mod(abs(hashtext(w.team_id || '/' || w.channel_id || '/' || w.thread_ts)), 1024) as bucket
             from unnest(p_message_ids) m
             join sla.slack_watcher w on w.message_id = m
            order by bucket) ordered;
end
$$;
comment on function sla.lock_threads(bigint[]) is
  'Two connections that bring a root and its reply at the same moment must not miss each other: the second waits here,
and reads its events after the first has committed.';

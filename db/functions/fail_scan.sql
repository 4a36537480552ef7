create or replace function sla.fail_scan(p_team_id text, p_channel_id text, p_owner text, p_fault text,
  p_retry_after interval) returns void
language sql
as $$
  update sla.watched_channel
     set scan_fault = p_fault, next_scan_at = sla.now() + greatest(p_retry_after, interval '1 second'),
         scan_owner = null, scan_until = null
   where team_id = p_team_id
     and channel_id = p_channel_id
     and scan_owner = p_owner
$$;
comment on function sla.fail_scan(text, text, text, text, interval) is
  'The scan could not be finished: what it stored stays, the channel is not heard, and it is tried again after
p_retry_after.';

-- requires: end_webhook_turn
create or replace function sla.record_webhook_delivered(p_delivery_id bigint, p_attempt int, p_took interval, p_status int)
returns void
language plpgsql
set enable_seqscan = off
as $$
declare
  v_delivery sla.webhook_delivery;
begin
  -- Whoever needs both locks the webhook before the lane.
  update sla.webhook w
     set failures = 0, failing_since = null, open_until = null, failed_probes = 0
    from sla.webhook_delivery d
   where d.delivery_id = p_delivery_id
     and w.webhook_id = d.webhook_id
     and w.failures > 0;
  perform sla.lock_webhook_lane(p_delivery_id);
  update sla.webhook_attempt
     set took = p_took, status = p_status, error = null
   where delivery_id = p_delivery_id
     and attempt = p_attempt;
  -- It arrived, whatever was thought of it meanwhile.
  select * into v_delivery from sla.webhook_delivery where delivery_id = p_delivery_id;
  update sla.webhook_delivery
     set state = 'delivered', delivered_at = sla.now()
   where delivery_id = p_delivery_id
     and state <> 'delivered';
  if v_delivery.state = 'pending' then
    perform sla.end_webhook_turn(v_delivery);
  end if;
end
$$;
comment on function sla.record_webhook_delivered(bigint, int, interval, int) is
  'The receiver took it: the next of its ticket may go, and the receiver''s circuit is closed.';

create or replace function sla.end_webhook_turn(p_delivery sla.webhook_delivery) returns void
language plpgsql
as $$
declare
  v_next bigint;
begin
  v_next := (
    select d.delivery_id
      from sla.webhook_delivery d
     where d.ticket_id = p_delivery.ticket_id
       and d.webhook_id = p_delivery.webhook_id
       and d.delivery_id > p_delivery.delivery_id
       and d.state = 'pending'
     order by d.delivery_id
     limit 1);
  if v_next is null then
    delete from sla.webhook_lane
     where webhook_id = p_delivery.webhook_id
       and ticket_id = coalesce(p_delivery.ticket_id, -p_delivery.delivery_id);
  else
    update sla.webhook_lane
       set delivery_id = v_next, next_attempt_at = sla.now(), lease_owner = null, lease_until = null
     where webhook_id = p_delivery.webhook_id
       and ticket_id = p_delivery.ticket_id;
  end if;
end
$$;
comment on function sla.end_webhook_turn(sla.webhook_delivery) is
  'Lets the next go in the lane of a delivery that is delivered or given up. The caller holds the lane.';

create or replace function sla.end_webhook_turn(p_delivery sla.webhook_delivery) returns void
language plpgsql
as $$
declare
  v_next bigint;
begin
  v_next := (
    select d.delivery_id
      from (
        -- By its ticket alone: all that waits for this webhook may be very many.
        select w.delivery_id, w.state
          from sla.webhook_delivery w
         where w.ticket_id = p_delivery.ticket_id
           and w.webhook_id = p_delivery.webhook_id
           and w.delivery_id > p_delivery.delivery_id
         order by w.delivery_id
        offset 0) d
     where d.state = 'pending'
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

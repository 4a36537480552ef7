create or replace function sla.lock_webhook_lane(p_delivery_id bigint) returns void
language plpgsql
as $$
begin
  perform
     from sla.webhook_delivery d
     join sla.webhook_lane l on l.webhook_id = d.webhook_id and l.ticket_id = coalesce(d.ticket_id, -d.delivery_id)
    where d.delivery_id = p_delivery_id
      for update of l;
end
$$;
comment on function sla.lock_webhook_lane(bigint) is 'Holds the lane of a delivery, so that nothing is put behind it unseen.';

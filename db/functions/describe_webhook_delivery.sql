create or replace function sla.describe_webhook_delivery(p_delivery sla.webhook_delivery) returns jsonb
language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'delivery_id', p_delivery.delivery_id,
    'webhook_id', p_delivery.webhook_id,
    'history_id', p_delivery.history_id,
    'ticket_id', p_delivery.ticket_id,
    'type', p_delivery.type,
    'state', p_delivery.state,
    'attempts', p_delivery.attempts,
    'replay', p_delivery.replay,
    'next_attempt_at', (
      select greatest(l.next_attempt_at, w.open_until)
        from sla.webhook_lane l
        join sla.webhook w using (webhook_id)
       where l.webhook_id = p_delivery.webhook_id
         and l.ticket_id = coalesce(p_delivery.ticket_id, -p_delivery.delivery_id)
         and l.delivery_id = p_delivery.delivery_id),
    'delivered_at', p_delivery.delivered_at,
    'created_at', p_delivery.created_at))
$$;
comment on function sla.describe_webhook_delivery(sla.webhook_delivery) is
  'A delivery as the API shows it. Without next_attempt_at it waits for the one before it of the same ticket.';

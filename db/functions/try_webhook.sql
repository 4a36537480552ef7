-- requires: lock_webhook describe_webhook_delivery
create or replace function sla.try_webhook(p_webhook_id bigint) returns jsonb
language plpgsql
as $$
declare
  v_delivery sla.webhook_delivery;
begin
  perform sla.lock_webhook(p_webhook_id);
  insert into sla.webhook_delivery (webhook_id, type, created_at)
  values (p_webhook_id, 'webhook.test', sla.now())
  returning * into v_delivery;
  insert into sla.webhook_lane (webhook_id, ticket_id, delivery_id, next_attempt_at)
  values (p_webhook_id, -v_delivery.delivery_id, v_delivery.delivery_id, sla.now());
  return sla.describe_webhook_delivery(v_delivery);
end
$$;
comment on function sla.try_webhook(bigint) is
  'Sends a test, once, also where the webhook is disabled or its circuit open. Error SLA40: there is no such webhook.';

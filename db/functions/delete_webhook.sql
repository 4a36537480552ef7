-- requires: lock_webhook disable_webhook
create or replace function sla.delete_webhook(p_webhook_id bigint) returns void
language plpgsql
as $$
begin
  perform sla.lock_webhook(p_webhook_id);
  perform sla.disable_webhook(p_webhook_id, 'switched_off');
  delete from sla.webhook_lane where webhook_id = p_webhook_id;
  delete from sla.webhook_secret where webhook_id = p_webhook_id;
  update sla.webhook set deleted_at = sla.now() where webhook_id = p_webhook_id;
end
$$;
comment on function sla.delete_webhook(bigint) is
  'Nothing goes there any more, and nobody sees it; sla.prune_webhooks takes its rows away. Error SLA40: there is no such webhook.';

create or replace function sla.lock_webhook(p_webhook_id bigint) returns sla.webhook
language plpgsql
as $$
declare
  v_webhook sla.webhook;
begin
  select * into v_webhook
    from sla.webhook
   where webhook_id = p_webhook_id
     and deleted_at is null
     for no key update;
  if not found then
    raise exception 'there is no webhook %', p_webhook_id
      using errcode = 'SLA40', hint = 'list the webhooks';
  end if;
  return v_webhook;
end
$$;
comment on function sla.lock_webhook(bigint) is 'Holds a webhook, to change it. Error SLA40: there is none.';

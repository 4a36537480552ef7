-- requires: lock_webhook
create or replace function sla.rotate_webhook_secret(p_webhook_id bigint, p_secret text, p_keep_old_for interval) returns timestamptz
language plpgsql
as $$
declare
  v_until timestamptz := sla.now() + p_keep_old_for;
begin
  perform sla.lock_webhook(p_webhook_id);
  update sla.webhook_secret
     set expires_at = least(expires_at, v_until)
   where webhook_id = p_webhook_id;
  -- Each secret is one signature more in a header.
  delete from sla.webhook_secret
   where webhook_id = p_webhook_id
     and secret not in (
       select s.secret
         from sla.webhook_secret s
        where s.webhook_id = p_webhook_id
          and s.expires_at > sla.now()
        order by s.created_at desc
        limit 4);
  insert into sla.webhook_secret (webhook_id, secret, created_at)
  values (p_webhook_id, p_secret, sla.now());
  return v_until;
end
$$;
comment on function sla.rotate_webhook_secret(bigint, text, interval) is
  'Signs with this secret from now on, and with those before it for p_keep_old_for. Returns when they end. Error SLA40: there is
no such webhook.';

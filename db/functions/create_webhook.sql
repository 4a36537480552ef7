-- requires: describe_webhook
create or replace function sla.create_webhook(p_url text, p_description text, p_types text[], p_secret text, p_by text) returns jsonb
language plpgsql
as $$
declare
  v_webhook sla.webhook;
begin
  perform pg_advisory_xact_lock(7525);
  if (select count(*) from sla.webhook where deleted_at is null) >= 100 then
    raise exception 'there are 100 webhooks already'
      using errcode = 'SLA43', hint = 'delete those that nobody needs any more';
  end if;
  insert into sla.webhook (url, description, types, created_at, created_by)
  values (p_url, nullif(p_description, ''), nullif(p_types, '{}'), sla.now(), p_by)
  returning * into v_webhook;
  insert into sla.webhook_secret (webhook_id, secret, created_at)
  values (v_webhook.webhook_id, p_secret, sla.now());
  return sla.describe_webhook(v_webhook);
end
$$;
comment on function sla.create_webhook(text, text, text[], text, text) is
  'From now on the address hears of what happens to tickets; types null or empty: of everything. Error SLA43: 100 is enough.';

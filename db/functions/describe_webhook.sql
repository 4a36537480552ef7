create or replace function sla.describe_webhook(p_webhook sla.webhook) returns jsonb
language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'webhook_id', p_webhook.webhook_id,
    'url', p_webhook.url,
    'description', p_webhook.description,
    'types', to_jsonb(p_webhook.types),
    'enabled', p_webhook.disabled_at is null,
    'disabled_at', p_webhook.disabled_at,
    'disabled_why', p_webhook.disabled_why,
    'failing_since', p_webhook.failing_since,
    'created_at', p_webhook.created_at))
$$;
comment on function sla.describe_webhook(sla.webhook) is 'A webhook as the API shows it, without its secrets.';

-- requires: describe_webhook
create or replace function sla.find_webhook(p_webhook_id bigint) returns jsonb
language sql stable
as $$
  select sla.describe_webhook(w) from sla.webhook w where w.webhook_id = p_webhook_id and w.deleted_at is null
$$;
comment on function sla.find_webhook(bigint) is 'A webhook as sla.describe_webhook has it; null where there is none.';

-- requires: describe_webhook
create or replace function sla.list_webhooks(p_before_id bigint, p_limit int) returns setof jsonb
language sql stable
as $$
  select sla.describe_webhook(w)
    from sla.webhook w
   where w.deleted_at is null
     and (p_before_id is null or w.webhook_id < p_before_id)
   order by w.webhook_id desc
   limit p_limit
$$;
comment on function sla.list_webhooks(bigint, int) is
  'The webhooks, the newest first, each as sla.describe_webhook has it; p_before_id is the last of the page before.';

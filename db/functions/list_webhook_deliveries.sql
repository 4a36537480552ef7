-- requires: describe_webhook_delivery
create or replace function sla.list_webhook_deliveries(p_webhook_id bigint, p_states text[], p_before_id bigint, p_limit int)
returns setof jsonb
language sql stable
as $$
  select sla.describe_webhook_delivery(d)
    from sla.webhook_delivery d
   where d.webhook_id = p_webhook_id
     and (p_states is null or d.state = any (p_states))
     and (p_before_id is null or d.delivery_id < p_before_id)
   order by d.delivery_id desc
   limit p_limit
$$;
comment on function sla.list_webhook_deliveries(bigint, text[], bigint, int) is
  'What went to a webhook, the newest first; p_before_id is the last of the page before. States null: all.';

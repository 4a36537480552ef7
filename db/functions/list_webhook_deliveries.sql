-- requires: describe_webhook_delivery
create or replace function sla.list_webhook_deliveries(p_webhook_id bigint, p_states text[], p_before_id bigint, p_limit int)
returns setof jsonb
language sql stable
as $$
  select sla.describe_webhook_delivery(d)
    from (select distinct unnest(coalesce(p_states, '{pending,delivered,failed}')) as state) s
   cross join lateral (
     select o.*
       from sla.webhook_delivery o
      where o.webhook_id = p_webhook_id
        and o.state = s.state
        and o.delivery_id < coalesce(p_before_id, 9223372036854775807)
      order by o.delivery_id desc
      limit p_limit) d
   order by d.delivery_id desc
   limit p_limit
$$;
comment on function sla.list_webhook_deliveries(bigint, text[], bigint, int) is
  'What went to a webhook, the newest first; p_before_id is the last of the page before. States null: all.';

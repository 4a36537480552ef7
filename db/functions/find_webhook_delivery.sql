-- requires: describe_webhook_delivery
create or replace function sla.find_webhook_delivery(p_webhook_id bigint, p_delivery_id bigint) returns jsonb
language sql stable
as $$
  select sla.describe_webhook_delivery(d) || jsonb_build_object('log', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('attempt', a.attempt, 'at', a.at,
               'took', extract(epoch from a.took), 'status', a.status, 'error', a.error)) order by a.attempt), '[]')
        from sla.webhook_attempt a
       where a.delivery_id = d.delivery_id))
    from sla.webhook_delivery d
    join sla.webhook w using (webhook_id)
   where d.delivery_id = p_delivery_id
     and d.webhook_id = p_webhook_id
     and w.deleted_at is null
$$;
comment on function sla.find_webhook_delivery(bigint, bigint) is
  'A delivery with all of its attempts, durations in seconds; null where there is none.';

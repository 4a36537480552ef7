create or replace function sla.prune_webhooks(p_older_than interval, p_limit int default 5000) returns int
language plpgsql
as $$
declare
  v_before timestamptz := sla.now() - p_older_than;
  v_old int;
  v_orphaned int;
begin
  delete from sla.webhook_delivery
   where delivery_id = any (array(
     select d.delivery_id
       from sla.webhook_delivery d
      where d.state <> 'pending'
        -- They are numbered in the order of their making: what is young need not be looked at.
        and d.delivery_id < coalesce((
          select y.delivery_id
            from sla.webhook_delivery y
           where y.created_at >= v_before
           order by y.delivery_id
           limit 1), 9223372036854775807)
      order by d.delivery_id
      limit p_limit));
  get diagnostics v_old = row_count;

  delete from sla.webhook_delivery
   where delivery_id = any (array(
     select d.delivery_id
       from sla.webhook w
       join sla.webhook_delivery d using (webhook_id)
      where w.deleted_at is not null
      limit p_limit));
  get diagnostics v_orphaned = row_count;

  delete from sla.webhook w
   where w.deleted_at is not null
     and not exists (select from sla.webhook_delivery d where d.webhook_id = w.webhook_id);
  delete from sla.webhook_secret where expires_at < sla.now();
  return v_old + v_orphaned;
end
$$;
comment on function sla.prune_webhooks(interval, int) is
  'Forgets deliveries with their attempts that are older and no longer on their way, what belonged to deleted webhooks, and secrets
that are over. Returns how many deliveries.';

create or replace function sla.deliver_feed(p_from bigint, p_through bigint) returns int
language plpgsql
as $$
declare
  v_webhooks bigint[];
  v_made int;
begin
  -- Held until all of it is committed: one that is disabled meanwhile finds all that was meant for it.
  v_webhooks := array(
    select webhook_id
      from sla.webhook
     where disabled_at is null
       and deleted_at is null
     order by webhook_id
       for share);
  if v_webhooks = '{}' then
    return 0;
  end if;

  with made as (
    insert into sla.webhook_delivery (webhook_id, history_id, ticket_id, type, created_at)
    select w.webhook_id, f.history_id, f.ticket_id, f.type, sla.now()
      from sla.feed f
      join sla.webhook w on w.types is null or f.type = any (w.types)
     where f.history_id between p_from and p_through
       and w.webhook_id = any (v_webhooks)
     order by f.history_id
    returning webhook_id, ticket_id, delivery_id
  ), turned as (
    insert into sla.webhook_lane as l (webhook_id, ticket_id, delivery_id, next_attempt_at)
    select webhook_id, ticket_id, min(delivery_id), sla.now()
      from made
     group by webhook_id, ticket_id
     order by webhook_id, ticket_id
        -- Changes nothing and locks it: whoever ends the turn before must see these.
        on conflict (webhook_id, ticket_id) do update
       set delivery_id = l.delivery_id
  )
  select count(*) into v_made from made;
  return v_made;
end
$$;
comment on function sla.deliver_feed(bigint, bigint) is
  'Puts these rows of sla.feed on their way to each webhook that wants them, in the transaction that wrote
them. Returns how many deliveries that are.';

-- requires: lock_webhook
create or replace function sla.replay_webhook(p_webhook_id bigint, p_history_id bigint, p_from timestamptz, p_before timestamptz,
  p_types text[]) returns int
language plpgsql
as $$
declare
  v_webhook sla.webhook := sla.lock_webhook(p_webhook_id);
  v_history bigint[];
begin
  if v_webhook.disabled_at is not null then
    raise exception 'webhook % is disabled', p_webhook_id
      using errcode = 'SLA41', hint = 'enable it, then ask again';
  end if;
  v_history := case when p_history_id is not null then array(
    select f.history_id from sla.feed f where f.history_id = p_history_id)
  else array(
    select f.history_id
      from sla.feed f
     where f.recorded_at >= p_from
       and f.recorded_at < coalesce(p_before, 'infinity')
       and (v_webhook.types is null or f.type = any (v_webhook.types))
       and (p_types is null or f.type = any (p_types))
     order by f.history_id
     limit 10001)
  end;
  if cardinality(v_history) > 10000 then
    raise exception 'more than 10000 events were recorded in that time'
      using errcode = 'SLA42', hint = 'ask for a shorter time, and again for the rest';
  end if;

  with made as (
    insert into sla.webhook_delivery (webhook_id, history_id, replay, ticket_id, type, created_at)
    select p_webhook_id, f.history_id, coalesce(1 + (
             select max(d.replay)
               from sla.webhook_delivery d
              where d.webhook_id = p_webhook_id
                and d.history_id = f.history_id), 1),
           f.ticket_id, f.type, sla.now()
      from sla.feed f
     where f.history_id = any (v_history)
     order by f.history_id
    returning ticket_id, delivery_id
  )
  insert into sla.webhook_lane as l (webhook_id, ticket_id, delivery_id, next_attempt_at)
  select p_webhook_id, ticket_id, min(delivery_id), sla.now()
    from made
   group by ticket_id
   order by ticket_id
      on conflict (webhook_id, ticket_id) do update
     set delivery_id = l.delivery_id;
  return cardinality(v_history);
end
$$;
comment on function sla.replay_webhook(bigint, bigint, timestamptz, timestamptz, text[]) is
  'Sends a webhook once more what it was or would have been sent: one row of the feed, or those recorded from an instant on and
before another, in the feed''s order. Returns how many. Errors SLA40: no such webhook; SLA41: it is disabled; SLA42: more than
10,000.';

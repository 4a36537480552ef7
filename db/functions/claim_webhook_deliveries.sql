create or replace function sla.claim_webhook_deliveries(p_owner text, p_lease interval, p_room int, p_reserve int, p_most int)
returns table (delivery_id bigint, webhook_id bigint, attempt int, url text, secrets text[], history_id bigint, ticket_id bigint,
  type text, at timestamptz, recorded_at timestamptz, data text)
language plpgsql
set enable_seqscan = off
set jit = off
as $$
#variable_conflict use_column
declare
  v_now timestamptz := sla.now();
  v_webhooks bigint[];
  v_tickets bigint[];
  v_taken bigint[];
begin
  -- How many a receiver has under way is counted over all instances, by one of them at a time.
  perform pg_advisory_xact_lock(7524);
  with receiver as (
    select w.webhook_id, u.under_way, case when w.open_until is null then p_most else 1 end - u.under_way as room,
           w.disabled_at is null and (w.open_until is null or w.open_until <= v_now) as is_open
      from sla.webhook w
      cross join lateral (
        select count(*) as under_way
          from sla.webhook_lane l
         where l.webhook_id = w.webhook_id
           and l.lease_until > clock_timestamp()) u
     where w.deleted_at is null
  ), candidate as (
    select r.webhook_id, l.ticket_id, l.next_attempt_at, l.delivery_id,
           r.under_way + row_number() over (partition by r.webhook_id order by l.next_attempt_at, l.delivery_id) as turn
      from receiver r
      cross join lateral (
        (select l.ticket_id, l.next_attempt_at, l.delivery_id
           from sla.webhook_lane l
          where r.is_open
            and l.webhook_id = r.webhook_id
            and l.ticket_id > 0
            and l.next_attempt_at <= v_now
            and (l.lease_until is null or l.lease_until <= clock_timestamp())
          order by l.next_attempt_at, l.delivery_id
          limit greatest(r.room, 0))
         union all
        -- A test is made to see how things stand: whatever the circuit says, and one at a time.
        (select l.ticket_id, l.next_attempt_at, l.delivery_id
           from sla.webhook_lane l
          where l.webhook_id = r.webhook_id
            and l.ticket_id < 0
            and l.next_attempt_at <= v_now
            and (l.lease_until is null or l.lease_until <= clock_timestamp())
          order by l.ticket_id desc
          limit 1)) l
  ), picked as (
    select c.*, row_number() over (order by c.turn, c.next_attempt_at, c.delivery_id) as place
      from candidate c
  )
  -- The last of the room is for receivers that have nothing under way: many slow ones hold up no other.
  select array_agg(p.webhook_id), array_agg(p.ticket_id) into v_webhooks, v_tickets
    from picked p
   where p.place <= case when p.turn = 1 then p_room else p_room - p_reserve end;
  if v_webhooks is null then
    return;
  end if;

  with free as (
    select l.webhook_id, l.ticket_id
      from unnest(v_webhooks, v_tickets) as p(webhook_id, ticket_id)
      join sla.webhook_lane l on l.webhook_id = p.webhook_id and l.ticket_id = p.ticket_id
     where l.next_attempt_at <= v_now
       and (l.lease_until is null or l.lease_until <= clock_timestamp())
       for no key update of l skip locked
  ), held as (
    update sla.webhook_lane l
       set lease_owner = p_owner, lease_until = clock_timestamp() + p_lease
      from free f
     where l.webhook_id = f.webhook_id
       and l.ticket_id = f.ticket_id
    returning l.delivery_id
  )
  select array_agg(h.delivery_id) into v_taken from held h;
  if v_taken is null then
    return;
  end if;

  update sla.webhook_attempt a
     set error = 'the service stopped before an answer came'
   where a.delivery_id = any (v_taken)
     and a.took is null
     and a.error is null;
  update sla.webhook_delivery d
     set attempts = d.attempts + 1, first_attempt_at = coalesce(d.first_attempt_at, v_now)
   where d.delivery_id = any (v_taken);
  insert into sla.webhook_attempt (delivery_id, attempt, at)
  select d.delivery_id, d.attempts, v_now
    from sla.webhook_delivery d
   where d.delivery_id = any (v_taken);

  return query
  select d.delivery_id, d.webhook_id, d.attempts, w.url,
         array(
           select s.secret
             from sla.webhook_secret s
            where s.webhook_id = d.webhook_id
              and (s.expires_at is null or s.expires_at > v_now)
            order by s.created_at desc, s.secret),
         d.history_id, d.ticket_id, d.type, coalesce(f.at, d.created_at), coalesce(f.recorded_at, d.created_at), f.data::text
    from sla.webhook_delivery d
    join sla.webhook w on w.webhook_id = d.webhook_id
    left join sla.feed f on f.history_id = d.history_id
   where d.delivery_id = any (v_taken)
   order by d.delivery_id;
end
$$;
comment on function sla.claim_webhook_deliveries(text, interval, int, int, int) is
  'Hands out at most p_room deliveries whose turn it is, each under a lease of p_lease and with the attempt written down.
A receiver has at most p_most under way, one while its circuit is open; the last p_reserve of the room go to those that have
none. Of one ticket only one is under way to one receiver, in the order of the feed. data is null for a test.';

-- requires: list_unsent share_mentions
create or replace function sla.claim_notifications(p_owner text, p_lease interval, p_limit int default 20,
  p_ways jsonb default null)
returns table (notification_id bigint, epoch bigint, key text, kind text, state text, team_id text, channel_id text,
  thread_ts text, to_user_id text, attempt int, attempt_at timestamptz, content text,
  way text)
language plpgsql
set enable_seqscan = off
set jit = off
as $$
#variable_conflict use_column
declare
  v_now timestamptz := sla.now();
  -- A build from before 0009 says nothing of ways, and knows neither digests nor changes of an alarm.
  v_ways jsonb := coalesce(p_ways, '{"post": {}, "edit": {}, "answer": {}, "look_up": {}}');
  v_new text[] := case when p_ways is null then array['digest', 'escalation_changed'] else '{}' end;
  v_taken bigint[];
begin
  perform sla.rescue_notifications();
  if not exists (
    select
      from sla.notification n
     where n.state in ('pending', 'uncertain')
       and n.next_attempt_at <= v_now) then
    return;
  end if;
  if p_ways is not null then
    perform sla.bundle_escalations(v_now);
  end if;

  insert into sla.sending_lane (team_id, way, channel_id, booked_until, free_at)
  select distinct u.team_id, u.way, u.lane, v_now, v_now
    from sla.list_unsent(v_now) u
   where u.next_attempt_at <= v_now
     and not exists (
       select
         from sla.sending_lane l
        where l.team_id = u.team_id and l.way = u.way and l.channel_id = u.lane)
      on conflict do nothing;

  with due as materialized (
    select u.*
      from sla.list_unsent(v_now) u
     where u.next_attempt_at <= v_now
       and u.free_at <= v_now
       and u.kind <> all (v_new)
  ), lane as materialized (
    -- Whoever books a lane holds it; another claimer passes it by.
    select l.*, coalesce((v_ways -> l.way ->> 'every')::float, 1) as every, coalesce((v_ways -> l.way ->> 'burst')::int, 3) as burst
      from sla.sending_lane l
     where (l.team_id, l.way, l.channel_id) in (select d.team_id, d.way, d.lane from due d)
       and l.free_at <= v_now
       for no key update skip locked
  ), in_lane as (
    select d.*, row_number() over (partition by d.team_id, d.way, d.lane
             order by d.level desc nulls last, d.first_after nulls last, d.next_attempt_at, d.notification_id) as place,
           case when l.every = 0 then p_limit
                else l.burst - ceil(extract(epoch from greatest(l.booked_until - v_now, '0')) / l.every) end as allowed
      from due d
      join lane l on l.team_id = d.team_id and l.way = d.way and l.channel_id = d.lane
  ), in_way as (
    select i.*, row_number() over (partition by i.way
             order by i.level desc nulls last, i.first_after nulls last, i.next_attempt_at, i.notification_id) as turn
      from in_lane i
     where i.place <= i.allowed
  ), picked as materialized (
    select w.*
      from in_way w
     where v_ways ? w.way
       and w.turn <= coalesce((v_ways -> w.way ->> 'most')::int, p_limit)
     limit p_limit
  ), taken as materialized (
    select n.notification_id
      from sla.notification n
     where n.notification_id = any (array(select p.notification_id from picked p))
       and n.state in ('pending', 'uncertain')
       and n.digest_id is null
       and (n.lease_until is null or n.lease_until < clock_timestamp())
       for no key update skip locked
  ), held as (
    update sla.notification n
       set lease_owner = p_owner, lease_until = clock_timestamp() + p_lease, epoch = n.epoch + 1, channel_id = p.channel_id,
           thread_ts = p.thread_ts, people = p.people
      from picked p
     where n.notification_id = any (array(select t.notification_id from taken t))
       and n.notification_id = p.notification_id
    returning n.notification_id, p.team_id, p.way, p.lane, n.kind, p.most
  ), booked as (
    update sla.sending_lane l
       set booked_until = greatest(l.booked_until, v_now) + b.posts * b.every * interval '1 second',
           free_at = greatest(l.free_at,
             greatest(l.booked_until, v_now) + (b.posts - b.burst + 1) * b.every * interval '1 second'),
           told_at = (array_fill(v_now, array[b.alarms]) || l.told_at)[:b.most]
      from (
        select h.team_id, h.way, h.lane, lane.every, lane.burst, count(*)::int as posts,
               count(*) filter (where h.kind = 'escalation' and h.way = 'post')::int as alarms,
               max(h.most) as most
          from held h
          join lane on lane.team_id = h.team_id and lane.way = h.way and lane.channel_id = h.lane
         group by h.team_id, h.way, h.lane, lane.every, lane.burst) b
     where l.team_id = b.team_id and l.way = b.way and l.channel_id = b.lane
  )
  select array_agg(h.notification_id) into v_taken from held h;
  if v_taken is null then
    return;
  end if;
  perform sla.share_mentions(array(
    select n.notification_id
      from sla.notification n
     where n.notification_id = any (v_taken)
       and n.kind in ('escalation', 'digest')
       and n.state = 'pending'
     order by n.level desc nulls last, n.first_after nulls last, n.next_attempt_at, n.notification_id));

  update sla.notification n
     set outlook = sla.outlook_of(n)
   where n.notification_id = any (v_taken)
     and n.kind in ('escalation', 'escalation_changed', 'digest')
     and n.state = 'pending';

  return query
  select n.notification_id, n.epoch, n.key, n.kind, n.state, n.team_id, n.channel_id, n.thread_ts, n.to_user_id,
         n.attempt, n.attempt_at, sla.describe_notification(n)::text,
         sla.way_of(n.kind, n.state)
    from sla.notification n
   where n.notification_id = any (v_taken)
   order by n.level desc nulls last, n.first_after nulls last, n.next_attempt_at, n.notification_id;
end
$$;
comment on function sla.claim_notifications(text, interval, int, jsonb) is
  'Hands out what is to be told now, each row under a lease of p_lease and a new epoch; people are resolved here, as of
now. p_ways says for each way (post, edit, answer, look_up) how many at most, and the rhythm of its lanes: {"post": {"most":
8, "every": seconds, "burst": n}}; a way not named gets none. In a lane the higher level goes first, then the policy with
the shorter first level. A row in state uncertain must be looked up in Slack before it is sent again.';

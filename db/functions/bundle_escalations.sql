-- requires: list_unsent
create or replace function sla.bundle_escalations(p_now timestamptz) returns void
language plpgsql
as $$
declare
  -- What one post can list and still be read.
  c_longest constant int := 25;
  -- How long a crowd is given to gather: threads are heard one after the other.
  c_gather constant interval := '2 seconds';
  v_place record;
  v_lane sla.sending_lane;
  v_told int;
  v_looming int;
  v_alone int;
  v_hold_until timestamptz;
  v_ids bigint[];
  v_digest_id bigint;
begin
  for v_place in
    with waiting as materialized (
      select u.team_id, u.channel_id, min(u.most) as most, max(u.within) as within,
             bool_or(u.next_attempt_at > p_now) as holds, min(u.created_at) as since,
             array_agg(u.notification_id order by u.level desc, u.first_after, u.created_at, u.notification_id) as ids
        from sla.list_unsent(p_now) u
       where u.kind = 'escalation'
         and u.state = 'pending'
         and u.attempt = 0
         and u.channel_id is not null
       group by u.team_id, u.channel_id
      having bool_or(u.next_attempt_at <= p_now)
    ), looming as materialized (
      -- Tickets that are due and not yet fired, counted once for all places.
      select t.team_id, coalesce(c.escalate_in, t.channel_id) as channel_id, count(*)::int as tickets
        from (
          select t.team_id, t.channel_id
            from sla.ticket t
           where t.next_due_at <= p_now
             and exists (select from waiting w where w.since > p_now - c_gather)
           limit 5000) t
        join sla.watched_channel c using (team_id, channel_id)
       group by 1, 2
    )
    select w.*, case when w.since > p_now - c_gather then coalesce(g.tickets, 0) else 0 end as looming
      from waiting w
      left join looming g using (team_id, channel_id)
      left join sla.sending_lane l on l.team_id = w.team_id and l.channel_id = w.channel_id and l.way = 'post'
     -- Most places have nothing to bundle, and are left alone without a lock.
     where w.holds
        or cardinality(w.ids) + coalesce(g.tickets, 0)
           + (select count(*) from unnest(l.told_at) a where a > p_now - w.within) > w.most
  loop
    insert into sla.sending_lane (team_id, way, channel_id, booked_until, free_at)
    values (v_place.team_id, 'post', v_place.channel_id, p_now, p_now)
        on conflict do nothing;
    select * into v_lane
      from sla.sending_lane
     where team_id = v_place.team_id
       and way = 'post'
       and channel_id = v_place.channel_id
       for no key update skip locked;
    continue when not found;

    v_told := (select count(*) from unnest(v_lane.told_at) a where a > p_now - v_place.within);
    v_looming := v_place.looming;
    continue when v_told + cardinality(v_place.ids) + v_looming <= v_place.most and not v_place.holds;
    if v_looming > 0 and v_told + cardinality(v_place.ids) + v_looming > v_place.most then
      update sla.notification n
         set next_attempt_at = v_place.since + c_gather
       where n.notification_id = any (v_place.ids)
         and n.state = 'pending'
         and n.digest_id is null
         and n.next_attempt_at <> v_place.since + c_gather;
      continue;
    end if;

    if cardinality(v_place.ids) > v_place.most and coalesce(v_lane.digest_at <= p_now - v_place.within, true) then
      for part in 0 .. (cardinality(v_place.ids) - 1) / c_longest loop
        v_ids := array(
          select n.notification_id
            from sla.notification n
           where n.notification_id = any (v_place.ids[part * c_longest + 1 : (part + 1) * c_longest])
             and n.state = 'pending'
             and n.digest_id is null
             and (n.lease_until is null or n.lease_until < clock_timestamp())
             for no key update skip locked);
        continue when cardinality(v_ids) < 2;
        insert into sla.notification (key, kind, team_id, channel_id, level, first_after, created_at, next_attempt_at)
        select 'digest:' || min(n.key), 'digest', v_place.team_id, v_place.channel_id, max(n.level), min(n.first_after), p_now,
               p_now
          from sla.notification n
         where n.notification_id = any (v_ids)
        returning notification_id into v_digest_id;
        update sla.notification n
           set digest_id = v_digest_id, people = u.people
          from sla.list_unsent(p_now) u
         where n.notification_id = any (v_ids)
           and u.notification_id = n.notification_id;
        update sla.sending_lane
           set digest_at = p_now
         where team_id = v_place.team_id
           and way = 'post'
           and channel_id = v_place.channel_id;
      end loop;
      continue;
    end if;

    -- Too few for a post of their own, or the last one was a moment ago: the rest waits, no longer than the window.
    v_alone := greatest(0, v_place.most - v_told);
    v_hold_until := coalesce(v_lane.told_at[v_place.most - v_alone], p_now) + v_place.within;
    if cardinality(v_place.ids) > v_place.most then
      v_hold_until := least(v_hold_until, v_lane.digest_at + v_place.within);
    end if;
    update sla.notification n
       set next_attempt_at = case when i.place <= v_alone then p_now else v_hold_until end
      from unnest(v_place.ids) with ordinality as i(notification_id, place)
     where n.notification_id = i.notification_id
       and n.state = 'pending'
       and n.digest_id is null
       and case when i.place <= v_alone then n.next_attempt_at > p_now else n.next_attempt_at <> v_hold_until end;
  end loop;
end
$$;
comment on function sla.bundle_escalations(timestamptz) is
  'Where more escalations wait for one destination than the policy''s bundle tells one by one, they become one post (a
digest, of 25 at most). Within the window of the bundle what exceeds it waits for the next such post, or for its turn.';

-- requires: feed_type feed_data feed_timer deliver_feed
create or replace function sla.extend_feed(p_limit int default 1000) returns int
language plpgsql
-- Few records behind the position among very many, whatever the planner was last told.
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  v_position sla.feed_position;
  v_drawn bigint;
  v_drawn_by xid8;
  v_settled boolean;
  v_records bigint[];
  v_from bigint;
  v_through bigint;
  v_count int;
begin
  -- One writer, so that what is written has one order; another finds nothing left to do.
  if not pg_try_advisory_xact_lock(7526) then
    return 0;
  end if;
  select * into v_position from sla.feed_position;
  if v_position.settles_at is null and pg_current_xact_id_if_assigned() is null then
    -- Whoever has drawn a number has an id, and one that is given out now is higher than all of theirs. A snapshot's xmax would
    -- not do: those that run may have ids beyond it.
    select last_value into v_drawn from sla.record_seq where last_value > v_position.through_id;
    v_drawn_by := case when v_drawn is not null then pg_current_xact_id() end;
  end if;
  v_settled := v_position.settles_at <= pg_snapshot_xmin(pg_current_snapshot());

  v_records := array(
    select r.record_id
      from (
        (select e.event_id as record_id
           from sla.ticket_event e
          where e.event_id > v_position.through_id
            and sla.feed_type(e.kind, false) is not null
            and not exists (select from sla.feed f where f.record_id = e.event_id)
          order by e.event_id
          limit p_limit)
        union all
        (select h.history_id
           from sla.ticket_history h
          where h.history_id > v_position.through_id
            and sla.feed_type(h.kind, h.details ? 'metric') is not null
            and not exists (select from sla.feed f where f.record_id = h.history_id)
          order by h.history_id
          limit p_limit)) r
     order by r.record_id
     limit p_limit);

  if v_records <> '{}' then
    with record as materialized (
      select e.event_id as record_id, e.ticket_id, sla.feed_type(e.kind, false) as type, e.at, e.recorded_at, e.actor,
             case when e.kind in ('resolved', 'cancelled') then e.reason end as why, e.level, null::jsonb as details
        from sla.ticket_event e
       where e.event_id = any (v_records)
      union all
      select h.history_id, h.ticket_id, sla.feed_type(h.kind, true), h.at, h.recorded_at, h.actor, h.why, null, h.details
        from sla.ticket_history h
       where h.history_id = any (v_records)
    ), started as (
      -- A timer's start is told with what started it, or with the first that is told of its ticket after that.
      select k as timer, (
               select coalesce(min(r.record_id) filter (where r.at = k.started_at and r.type like 'ticket.%'),
                        min(r.record_id) - 1)
                 from record r
                where r.ticket_id = k.ticket_id) as record_id
        from (select distinct ticket_id from record) t
        join sla.sla_timer k using (ticket_id)
       where not exists (
         select
           from sla.feed f
          where f.ticket_id = k.ticket_id and f.type = 'timer.started' and f.metric = k.metric and f.cycle = k.cycle)
    ), told as (
      select r.record_id, r.record_id as place, 0 as rank, r.ticket_id, r.type, r.at, r.recorded_at, r.details ->> 'metric' as metric,
             (r.details ->> 'cycle')::int as cycle,
             jsonb_build_object('actor', r.actor, 'why', r.why,
               'timer', (select sla.feed_timer(k, r.type, r.details)
                           from sla.sla_timer k
                          where k.ticket_id = r.ticket_id
                            and k.metric = r.details ->> 'metric'
                            and k.cycle = (r.details ->> 'cycle')::int),
               'level', case when r.type = 'ticket.escalated' then (
                 select jsonb_build_object('number', r.level, 'who', l.who, 'due_at', k.due_at)
                   from sla.ticket t
                   left join sla.policy_level l on l.policy_version_id = t.policy_version_id and l.level = r.level
                   left join sla.escalation_task k on k.ticket_id = t.ticket_id and k.event_id = r.record_id
                  where t.ticket_id = r.ticket_id) end) as said
        from record r
      union all
      select null, s.record_id, 1, (s.timer).ticket_id, 'timer.started', (s.timer).started_at, sla.now(), (s.timer).metric,
             (s.timer).cycle,
             -- What became of it later is told later.
             jsonb_build_object('timer', sla.feed_timer(s.timer, 'timer.started', null)
               - '{breached_at,closed_at,closed_why}'::text[] || '{"state": "running"}')
        from started s
    )
    insert into sla.feed (type, at, recorded_at, team_id, ticket_id, record_id, metric, cycle, data)
    select o.type, o.at, o.recorded_at, t.team_id, o.ticket_id, o.record_id, o.metric, o.cycle,
           jsonb_strip_nulls(o.said) || jsonb_build_object('ticket', sla.feed_data(t))
      from told o
      join sla.ticket t using (ticket_id)
     order by o.place, o.rank, o.metric;
    get diagnostics v_count = row_count;
    v_through := currval('sla.feed_history_id_seq');
    v_from := v_through - v_count + 1;
    perform sla.deliver_feed(v_from, v_through);
    perform pg_notify('sla_feed', v_through::text);
  end if;

  if v_settled then
    update sla.feed_position
       set through_id = case when cardinality(v_records) < p_limit then v_position.settles_through_id
                             else least(v_position.settles_through_id, v_records[p_limit]) end,
           settles_through_id = null, settles_at = null;
  end if;
  update sla.feed_position
     set settles_through_id = v_drawn, settles_at = v_drawn_by
   where settles_at is null
     and v_drawn_by is not null
     and through_id < v_drawn;
  return coalesce(v_count, 0);
end
$$;
comment on function sla.extend_feed(int) is
  'Writes up to p_limit events and conclusions that the feed does not have yet, in the order in which they happened to each ticket,
lets sla.deliver_feed make of them what must be sent, and notifies the channel sla_feed. Returns how many rows it wrote; 0 while
another session writes.';

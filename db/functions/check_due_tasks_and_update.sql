-- requires: hearing fire_levels tell_marks
create or replace function sla.check_due_tasks_and_update(p_limit int default 100)
returns table (ticket_id bigint, level int, due_at timestamptz, event_id bigint)
language plpgsql
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  v_now timestamptz := sla.now();
  v_ids bigint[];
  v_through timestamptz[];
  v_heard timestamptz[];
begin
  select array_agg(picked.ticket_id), array_agg(picked.through_at), array_agg(picked.heard_at)
    into v_ids, v_through, v_heard
    from (
      select t.ticket_id, case when h.gave_up then v_now else least(h.through_at, v_now) end as through_at,
             h.through_at as heard_at
        from sla.ticket t
       cross join lateral sla.hearing(t.ticket_id, v_now) h
       where t.next_due_at <= v_now
         and (h.through_at >= t.next_due_at or h.gave_up)
       order by t.next_due_at
       limit p_limit
         for no key update of t skip locked) picked;
  if v_ids is null then
    return;
  end if;

  return query select * from sla.fire_levels(v_ids, v_through, v_heard);
  perform sla.tell_marks(v_ids, v_through);
  perform sla.refold(v_ids);
end
$$;
comment on function sla.check_due_tasks_and_update(int) is
  'Fires the highest overdue level of up to p_limit heard tickets, collapses the levels below it, concludes warnings and
breaches, and puts what must be told into the outbox, in one transaction. Returns the levels that fired. Any number of
callers may run it at once.';

-- requires: hearing
create or replace function sla.count_overdue(p_for interval) returns int
language sql stable
as $$
  select count(*)::int
    from sla.ticket t
   cross join lateral sla.hearing(t.ticket_id, sla.now()) h
   where t.next_due_at <= sla.now() - p_for
     and (h.through_at >= t.next_due_at or h.gave_up)
$$;
comment on function sla.count_overdue(interval) is
  'How many tickets have been due for longer than p_for though nothing hinders their level; 0 while the due check works.';

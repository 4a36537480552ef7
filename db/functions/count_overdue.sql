create or replace function sla.count_overdue(p_for interval) returns int
language sql stable
as $$
  select count(*)::int
    from sla.ticket t
   where t.next_due_at <= sla.now() - p_for
     and (sla.is_heard(t.ticket_id) or sla.hearing_gave_up(t.ticket_id))
$$;
comment on function sla.count_overdue(interval) is
  'How many tickets have been due for longer than p_for though nothing hinders their level; 0 while the due check works.';

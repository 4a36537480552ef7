create or replace function sla.end_fold(s sla.ticket_state) returns sla.ticket_state
language plpgsql immutable parallel safe
as $$
begin
  if s.phase <> 'waiting' or not s.laddered then
    return s;
  end if;
  if s.quiet_before is not null then
    s := sla.pass_over_quiet_levels(s);
  end if;
  for i in s.fired_level + 1 .. coalesce(cardinality(s.afters), 0) loop
    s.tasks := s.tasks || (s.cycle, i, s.armed_at, sla.ladder_due(s, i), 'pending', null, null, null)::sla.ladder_task;
  end loop;
  return s;
end
$$;
comment on function sla.end_fold(sla.ticket_state) is 'Closes a fold: the levels of the running cycle not yet fired are pending.';

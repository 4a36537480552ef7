-- requires: expire_pauses pass_over_quiet_levels level_due
create or replace function sla.end_fold(s sla.ticket_state) returns sla.ticket_state
language plpgsql stable parallel safe
as $$
begin
  if s.running_since is null then
    s := sla.expire_pauses(s, s.as_of);
  end if;
  if s.phase = 'waiting' and s.laddered then
    if s.quiet_before is not null then
      s := sla.pass_over_quiet_levels(s);
    end if;
    if s.fired_level < cardinality(s.afters) then
      s.next_level_at := sla.level_due(s, s.fired_level + 1);
    end if;
    for i in s.fired_level + 1 .. coalesce(cardinality(s.afters), 0) loop
      s.tasks := s.tasks || (s.cycle, i, s.armed_at, sla.level_due(s, i), 'pending', null, null, null,
        null)::sla.ladder_task;
    end loop;
  end if;
  return s;
end
$$;
comment on function sla.end_fold(sla.ticket_state) is 'Closes a fold as of now: pauses that ran out are over, the levels of the running cycle not yet fired are pending.';

-- requires: expire_pauses pass_over_quiet_levels level_due
create or replace function sla.end_fold(s sla.ticket_state) returns sla.ticket_state
language plpgsql stable parallel safe
as $$
declare
  v_due_at timestamptz;
  v_timer int;
begin
  if s.running_since is null then
    s := sla.expire_pauses(s, s.as_of);
  end if;
  if s.phase = 'waiting' and s.laddered then
    if s.quiet_before is not null then
      s := sla.pass_over_quiet_levels(s);
    end if;
    for i in s.fired_level + 1 .. coalesce(cardinality(s.afters), 0) loop
      v_due_at := sla.level_due(s, i);
      s.next_level_at := coalesce(s.next_level_at, v_due_at);
      s.tasks := s.tasks || (s.cycle, i, s.armed_at, v_due_at, 'pending', null, null, null, null)::sla.ladder_task;
    end loop;
  end if;
  if s.running_since is not null then
    foreach v_timer in array array[s.response, s.resolution] loop
      continue when v_timer is null;
      s.timers[v_timer].due_at := coalesce((s.timers[v_timer]).breached_at,
        sla.due_on_clock(s, (s.timers[v_timer]).started_on + (s.timers[v_timer]).target_after));
    end loop;
  end if;
  return s;
end
$$;
comment on function sla.end_fold(sla.ticket_state) is
  'Closes a fold as of now: pauses that ran out are over, the levels of the running cycle not yet fired are pending, and
timers that run have their due times.';

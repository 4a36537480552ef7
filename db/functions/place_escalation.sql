-- requires: level_due
create or replace function sla.place_escalation(s sla.ticket_state, e sla.ticket_event) returns sla.ticket_state
language plpgsql stable parallel safe
as $$
declare
  v_cycle int;
  v_known boolean := false;
begin
  if e.armed_at >= s.armed_at and s.phase = 'waiting' then
    for i in s.fired_level + 1 .. least(e.level - 1, cardinality(s.afters)) loop
      s.tasks := s.tasks || (s.cycle, i, s.armed_at, sla.level_due(s, i), 'collapsed', null, null,
        'a higher level was overdue too', null)::sla.ladder_task;
    end loop;
    s.tasks := s.tasks || (s.cycle, e.level, s.armed_at,
      case when e.level <= cardinality(s.afters) then sla.level_due(s, e.level) else e.at end, 'fired', e.at,
      e.event_id, null, null)::sla.ladder_task;
    s.fired_level := greatest(s.fired_level, e.level);
    return s;
  end if;

  -- It was fired for a cycle that later news has ended, or moved: there it stays fired.
  v_cycle := case when e.armed_at >= s.armed_at then s.cycle
                  else (select max(t.cycle) from unnest(s.tasks) t where t.armed_at <= e.armed_at) end;
  for i in 1 .. cardinality(s.tasks) loop
    if (s.tasks[i]).cycle = v_cycle and (s.tasks[i]).state = 'cancelled' and (s.tasks[i]).level <= e.level then
      s.tasks[i].ended_at := null;
      if (s.tasks[i]).level = e.level then
        s.tasks[i].state := 'fired';
        s.tasks[i].why := null;
        s.tasks[i].fired_at := e.at;
        s.tasks[i].event_id := e.event_id;
        v_known := true;
      else
        s.tasks[i].state := 'collapsed';
        s.tasks[i].why := 'a higher level was overdue too';
      end if;
    end if;
  end loop;
  if not v_known and v_cycle is not null
     and not exists (select from unnest(s.tasks) t where t.cycle = v_cycle and t.level = e.level) then
    s.tasks := s.tasks || (v_cycle, e.level, e.armed_at, e.at, 'fired', e.at, e.event_id, null, null)::sla.ladder_task;
  end if;
  return s;
end
$$;
comment on function sla.place_escalation(sla.ticket_state, sla.ticket_event) is
  'An escalated event belongs to the newest cycle that was armed at or before the arming it was fired for, wherever later
news has moved that cycle.';

-- requires: level_due
create or replace function sla.pass_over_quiet_levels(s sla.ticket_state) returns sla.ticket_state
language plpgsql stable parallel safe
as $$
declare
  v_due_at timestamptz;
begin
  while s.fired_level < coalesce(cardinality(s.afters), 0) loop
    v_due_at := sla.level_due(s, s.fired_level + 1);
    exit when v_due_at >= s.quiet_before;
    s.fired_level := s.fired_level + 1;
    s.tasks := s.tasks || (s.cycle, s.fired_level, s.armed_at, v_due_at, 'collapsed', null, null,
      'due before the channel was watched', null)::sla.ladder_task;
  end loop;
  s.quiet_before := null;
  return s;
end
$$;
comment on function sla.pass_over_quiet_levels(sla.ticket_state) is
  'Levels due before watched_at collapse silently: watching a busy channel wakes nobody.';

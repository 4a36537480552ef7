create or replace function sla.pass_over_quiet_levels(s sla.ticket_state) returns sla.ticket_state
language plpgsql immutable parallel safe
as $$
begin
  while s.fired_level < coalesce(cardinality(s.afters), 0)
        and sla.ladder_due(s, s.fired_level + 1) < s.quiet_before loop
    s.fired_level := s.fired_level + 1;
    s.tasks := s.tasks || (s.cycle, s.fired_level, s.armed_at, sla.ladder_due(s, s.fired_level), 'collapsed',
      null, null, 'due before the channel was watched')::sla.ladder_task;
  end loop;
  s.quiet_before := null;
  return s;
end
$$;
comment on function sla.pass_over_quiet_levels(sla.ticket_state) is
  'Levels due before watched_at collapse silently: watching a busy channel wakes nobody.';

-- requires: level_due close_timer
create or replace function sla.end_cycle(s sla.ticket_state, p_at timestamptz, p_by text, p_why text)
returns sla.ticket_state
language plpgsql stable parallel safe
as $$
begin
  if s.phase = 'waiting' and s.laddered then
    for i in s.fired_level + 1 .. coalesce(cardinality(s.afters), 0) loop
      s.tasks := s.tasks || (s.cycle, i, s.armed_at, sla.level_due(s, i), 'cancelled', null, null, p_why,
        p_at)::sla.ladder_task;
    end loop;
  end if;
  s := sla.close_timer(s, s.response, p_at, p_by, p_why);
  if p_why <> 'answered' then
    s := sla.close_timer(s, s.resolution, p_at, p_by, p_why);
  end if;
  s.phase := p_why;
  return s;
end
$$;
comment on function sla.end_cycle(sla.ticket_state, timestamptz, text, text) is
  'The wait is over, p_why answered, resolved or cancelled: levels not yet fired are cancelled, timers get their verdict.';

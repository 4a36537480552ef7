-- requires: read_clock
create or replace function sla.snooze_ladder(s sla.ticket_state, e sla.ticket_event) returns sla.ticket_state
language plpgsql stable parallel safe
as $$
declare
  v_earliest interval;
begin
  if s.phase <> 'waiting' or not s.laddered or s.fired_level >= coalesce(cardinality(s.afters), 0) then
    return s;
  end if;
  if s.snoozes >= s.most_snoozes then
    s.snoozes_refused := s.snoozes_refused + 1;
    return s;
  end if;
  v_earliest := s.armed_on + s.afters[s.fired_level + 1] + s.shift;
  s.shift := s.shift + case
    -- Until an instant: the earliest level is due then, and never sooner than it was.
    when e.until_at is not null then greatest(sla.read_clock(s, e.until_at) - v_earliest, interval '0')
    -- For a time: counted from the earliest due time, or from now where that has passed.
    else coalesce(sla.elapsed(e.at, e.at + e.snooze_for), s.snooze_for)
      + greatest(sla.read_clock(s, e.at) - v_earliest, interval '0')
  end;
  s.snoozes := s.snoozes + 1;
  return s;
end
$$;
comment on function sla.snooze_ladder(sla.ticket_state, sla.ticket_event) is
  'All levels not yet fired move by one and the same shift, so that the spacing stays. Measured on the ticket''s clock,
which stands still while paused. No timer moves.';

-- requires: run_clock
create or replace function sla.expire_pauses(s sla.ticket_state, p_at timestamptz) returns sla.ticket_state
language plpgsql immutable parallel safe
as $$
declare
  v_ends_at timestamptz;
begin
  select max(u) into v_ends_at from unnest(s.pause_untils) u;
  if v_ends_at <= p_at then
    s := sla.run_clock(s, v_ends_at);
  end if;
  return s;
end
$$;
comment on function sla.expire_pauses(sla.ticket_state, timestamptz) is
  'Pauses that ran out by p_at end at their own time. Asked only while the clock stands still.';

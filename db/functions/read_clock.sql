create or replace function sla.read_clock(s sla.ticket_state, p_at timestamptz) returns interval
language sql stable parallel safe
as $$
  select s.banked + case
    when s.running_since is null then interval '0'
    else sla.open_between(s.calendar_version_id, s.running_since, p_at)
  end
$$;
comment on function sla.read_clock(sla.ticket_state, timestamptz) is
  'What the ticket''s clock shows at an instant not before its last event: the open time so far, without the pauses.';

create or replace function sla.pause_ticket(p_ticket_id bigint, p_reason text, p_at timestamptz, p_source text,
  p_actor text default null, p_until_at timestamptz default null) returns void
language plpgsql
as $$
begin
  if p_until_at <= p_at then
    raise exception 'the pause would end at %, before it begins', p_until_at
      using errcode = 'SLA12', hint = 'give an end after its beginning, or none: 24 hours';
  end if;
  perform sla.append_event(p_ticket_id, 'paused', p_at, p_source, p_actor, p_reason,
    coalesce(p_until_at, p_at + interval '24 hours'));
end
$$;
comment on function sla.pause_ticket(bigint, text, timestamptz, text, text, timestamptz) is
  'Stops the ticket''s clocks for a named reason until p_until_at (24 h unless given) or sla.resume_ticket. Reasons nest:
the clocks run again when none holds. Errors: SLA02 no such ticket, SLA12 it would end before it begins.';

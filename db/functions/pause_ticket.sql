create or replace function sla.pause_ticket(p_ticket_id bigint, p_reason text, p_at timestamptz, p_source text,
  p_actor text default null, p_until_at timestamptz default null) returns void
language sql
as $$
  select sla.append_event(p_ticket_id, 'paused', p_at, p_source, p_actor, p_reason,
    coalesce(p_until_at, p_at + interval '24 hours'))
$$;
comment on function sla.pause_ticket(bigint, text, timestamptz, text, text, timestamptz) is
  'Stops the ticket''s clocks for a named reason until p_until_at (24 h unless given) or sla.resume_ticket. Reasons nest:
the clocks run again when none holds. Error SLA02: no such ticket.';

create or replace function sla.resume_ticket(p_ticket_id bigint, p_reason text, p_at timestamptz, p_source text,
  p_actor text default null) returns void
language sql
as $$
  select sla.append_event(p_ticket_id, 'resumed', p_at, p_source, p_actor, p_reason)
$$;
comment on function sla.resume_ticket(bigint, text, timestamptz, text, text) is
  'Takes away one reason to stand still, or with * all of them. Error SLA02: no such ticket.';

create or replace function sla.record_reply(p_ticket_id bigint, p_at timestamptz, p_source text,
  p_actor text default null) returns void
language sql
as $$
  select sla.append_event(p_ticket_id, 'agent_reply', p_at, p_source, p_actor)
$$;
comment on function sla.record_reply(bigint, timestamptz, text, text) is
  'The customer was answered at p_at, as a helpdesk or a program says. p_source names that answer for good: the same one
twice counts once. The only answer that a helpdesk''s ticket knows. Error SLA02: no such ticket.';

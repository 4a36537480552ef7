create or replace function sla.resolve_ticket(p_ticket_id bigint, p_at timestamptz, p_source text,
  p_actor text default null, p_without_answer text default null) returns void
language plpgsql
as $$
begin
  perform sla.lock_tickets(array[p_ticket_id]);
  if p_without_answer is null
     and exists (select from sla.ticket where ticket_id = p_ticket_id and state in ('waiting', 'no_policy')) then
    raise exception 'ticket % still waits for an answer', p_ticket_id
      using errcode = 'SLA04', hint = 'answer it, or resolve it "without answer" and say why';
  end if;
  perform sla.append_event(p_ticket_id, 'resolved', p_at, p_source, p_actor, p_without_answer);
end
$$;
comment on function sla.resolve_ticket(bigint, timestamptz, text, text, text) is
  'Stops all clocks. While the customer waits it is refused (SLA04) unless p_without_answer says why. Error SLA02: no such
ticket.';

create or replace function sla.happened_at(p_ticket_id bigint, p_at timestamptz) returns timestamptz
language plpgsql
as $$
declare
  v_ticket sla.ticket;
begin
  perform sla.lock_tickets(array[p_ticket_id]);
  select * into v_ticket from sla.ticket where ticket_id = p_ticket_id;
  if not found then
    raise exception 'there is no ticket %', p_ticket_id
      using errcode = 'SLA02', hint = 'look the ticket up by its thread, or list the tickets';
  end if;
  if v_ticket.state = 'cancelled' then
    raise exception 'ticket % is cancelled', p_ticket_id
      using errcode = 'SLA14', hint = 'open a new ticket';
  end if;
  if p_at > sla.now() + interval '1 minute' then
    raise exception 'the instant % lies in the future', p_at
      using errcode = 'SLA12', hint = 'say what has happened, when it has happened; check the caller''s clock';
  end if;
  if p_at < v_ticket.opened_at then
    raise exception 'the instant % lies before the opening of ticket %', p_at, p_ticket_id
      using errcode = 'SLA12', hint = 'give an instant at or after opened_at';
  end if;
  return coalesce(p_at, greatest(sla.now(), v_ticket.opened_at));
end
$$;
comment on function sla.happened_at(bigint, timestamptz) is
  'When something happened to a ticket, as a program says: p_at, or now. Locks the ticket. Errors: SLA02 no such ticket, SLA12 in the
future or before the opening, SLA14 cancelled.';

create or replace function sla.still_waits(p_ticket sla.ticket, p_event_id bigint) returns boolean
language sql stable
as $$
  select p_ticket.state = 'waiting'
     and exists (
       select
         from sla.escalation_task k
        where k.event_id = p_event_id and k.cycle = p_ticket.cycle and k.ticket_id = p_ticket.ticket_id)
$$;
comment on function sla.still_waits(sla.ticket, bigint) is
  'Whether the customer still waits in the very cycle for which this escalated event was fired.';

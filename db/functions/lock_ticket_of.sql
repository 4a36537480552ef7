-- requires: tickets_of
create or replace function sla.lock_ticket_of(p_notification_id bigint) returns void
language sql
as $$
  select sla.lock_tickets(sla.tickets_of(p_notification_id))
$$;
comment on function sla.lock_ticket_of(bigint) is
  'Tickets are locked before their notifications, in the order the fold takes them. Does nothing where there is no ticket.';

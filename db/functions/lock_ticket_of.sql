create or replace function sla.lock_ticket_of(p_notification_id bigint) returns void
language sql
as $$
  select sla.lock_tickets(array(
    select ticket_id from sla.notification where notification_id = p_notification_id and ticket_id is not null))
$$;
comment on function sla.lock_ticket_of(bigint) is
  'The ticket is locked before its notification, in the order the fold takes them. Does nothing where there is no ticket.';

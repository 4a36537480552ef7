create or replace function sla.lock_tickets(p_ticket_ids bigint[]) returns void
language plpgsql
as $$
begin
  perform
     from sla.ticket
    where ticket_id = any (p_ticket_ids)
    order by ticket_id
      for no key update;
end
$$;
comment on function sla.lock_tickets(bigint[]) is
  'Whoever changes tickets locks them first, in ascending order; what is read afterwards is the newest.';

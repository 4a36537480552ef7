-- requires: describe_ticket
create or replace function sla.find_ticket(p_ticket_id bigint) returns jsonb
language sql stable
as $$
  select sla.describe_ticket(t) from sla.ticket t where t.ticket_id = p_ticket_id
$$;
comment on function sla.find_ticket(bigint) is 'A ticket as sla.describe_ticket has it; null where there is none.';

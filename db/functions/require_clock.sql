create or replace function sla.require_clock(p_ticket_id bigint) returns void
language plpgsql
as $$
begin
  perform sla.lock_tickets(array[p_ticket_id]);
  if exists (
       select from sla.ticket where ticket_id = p_ticket_id and (policy_version_id is null or state = 'resolved')) then
    raise exception 'no clock of ticket % can run', p_ticket_id
      using errcode = 'SLA17', hint = 'start one under a policy, or reopen the ticket';
  end if;
end
$$;
comment on function sla.require_clock(bigint) is
  'Error SLA17: the ticket is under no policy, or resolved. Locks it.';

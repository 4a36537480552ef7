create or replace function sla.forget_tickets() returns trigger
language plpgsql
as $$
begin
  delete from sla.escalation_task where ticket_id in (select ticket_id from gone);
  delete from sla.sla_timer where ticket_id in (select ticket_id from gone);
  return null;
end
$$;
comment on function sla.forget_tickets() is 'Trigger of sla.ticket: with a ticket go its timers and tasks.';

create or replace function sla.forget_tickets() returns trigger
language plpgsql
as $$
begin
  delete from sla.escalation_task where ticket_id in (select ticket_id from gone);
  delete from sla.sla_timer where ticket_id in (select ticket_id from gone);
  delete from sla.webhook_lane l
   using sla.webhook w, gone g
   where l.webhook_id = w.webhook_id
     and l.ticket_id = g.ticket_id;
  delete from sla.webhook_delivery where ticket_id in (select ticket_id from gone);
  return null;
end
$$;
comment on function sla.forget_tickets() is
  'Trigger of sla.ticket: with a ticket go its timers and tasks, and what was told of it to webhooks.';

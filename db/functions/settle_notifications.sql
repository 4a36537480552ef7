create or replace function sla.settle_notifications(p_ticket_ids bigint[]) returns void
language plpgsql
as $$
begin
  -- What was not sent yet and is no longer true is not told at all.
  with over as (
    update sla.notification n
       set state = 'suppressed', lease_owner = null, lease_until = null
      from sla.ticket t
     where n.ticket_id = any (p_ticket_ids)
       and n.kind = 'escalation'
       and n.state = 'pending'
       and t.ticket_id = n.ticket_id
       and not sla.still_waits(t, n.event_id)
    returning n.ticket_id, n.event_id, t.state
  )
  insert into sla.ticket_history (ticket_id, kind, at, recorded_at, event_id, why)
  select ticket_id, 'suppressed', sla.now(), sla.now(), event_id, 'the ticket was ' || state || ' before it was told'
    from over;

  -- What stands in a thread is edited, so that nobody runs after an alarm that is over.
  insert into sla.notification (key, kind, team_id, ticket_id, event_id, about_id, created_at, next_attempt_at)
  select 'over:' || n.key, 'escalation_over', n.team_id, n.ticket_id, n.event_id, n.notification_id, sla.now(), sla.now()
    from sla.notification n
    join sla.ticket t using (ticket_id)
   where n.ticket_id = any (p_ticket_ids)
     and n.kind = 'escalation'
     and n.state = 'sent'
     and not sla.still_waits(t, n.event_id)
      on conflict (key) do nothing;
end
$$;
comment on function sla.settle_notifications(bigint[]) is
  'Suppresses escalations of cycles that are over and orders the edit of those that were posted.';

-- requires: order_edits
create or replace function sla.settle_notifications(p_ticket_ids bigint[]) returns void
language plpgsql
set enable_nestloop = off
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  v_now timestamptz := sla.now();
begin
  -- What was not sent yet and is no longer true is not told at all. What stands in a thread is edited, so that nobody
  -- runs after an alarm that is over.
  with said as materialized (
    select n.notification_id, n.key, n.kind, n.state, n.team_id, n.ticket_id, n.event_id, n.digest_id, t.state as ticket_state
      from sla.notification n
      join sla.ticket t on t.ticket_id = n.ticket_id and t.ticket_id = any (p_ticket_ids)
      left join sla.escalation_task k on k.event_id = n.event_id and k.ticket_id = any (p_ticket_ids)
     where n.ticket_id = any (p_ticket_ids)
       and n.kind in ('escalation', 'warning', 'breach')
       and n.state in ('pending', 'sent')
       and not case n.kind
         when 'escalation' then t.state = 'waiting' and k.cycle is not distinct from t.cycle
         -- A breach stays true, but nobody needs to hear of one that a late answer took back; a warning is over sooner.
         else exists (
           select
             from sla.sla_timer m
            where m.ticket_id = any (p_ticket_ids)
              and m.ticket_id = n.ticket_id
              and m.metric = n.details ->> 'metric'
              and m.started_at = (n.details ->> 'started_at')::timestamptz
              and (m.state = 'running' or n.kind = 'breach' and m.breached_at is not null))
       end
  ), suppressed as (
    update sla.notification n
       set state = 'suppressed', lease_owner = null, lease_until = null
      from said
     where n.notification_id = said.notification_id
       -- Asked again, because a sender may have begun meanwhile; not as a plain column, or the index of all that is
       -- pending would be read for it.
       and coalesce(n.state) = 'pending'
       and n.notification_id = any (array(select notification_id from said where state = 'pending'))
    returning n.ticket_id, n.event_id, n.kind, said.ticket_state
  ), noted as (
    insert into sla.ticket_history (ticket_id, kind, at, recorded_at, event_id, why, details)
    select ticket_id, 'suppressed', v_now, v_now, event_id, 'the ticket was ' || ticket_state || ' before it was told',
           jsonb_build_object('notification', kind)
      from suppressed
  )
  insert into sla.notification (key, kind, team_id, ticket_id, event_id, about_id, created_at, next_attempt_at)
  select 'over:' || key, 'escalation_over', team_id, ticket_id, event_id, notification_id, v_now, v_now
    from said
   where kind = 'escalation'
     and state = 'sent'
     and digest_id is null
      on conflict (key) do nothing;

  perform sla.order_edits(p_ticket_ids);
end
$$;
comment on function sla.settle_notifications(bigint[]) is
  'Suppresses what is no longer true before it was told, and orders the edits of posts that no longer say it.';

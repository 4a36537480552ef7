-- requires: outlook_of
create or replace function sla.order_edits(p_ticket_ids bigint[]) returns void
language plpgsql
set enable_nestloop = off
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  v_now timestamptz := sla.now();
begin
  with told as materialized (
    select n.notification_id, n.ticket_id, n.state, n.digest_id, t.state = 'waiting' and k.cycle is not distinct from t.cycle as stands,
           row_number() over (partition by n.ticket_id order by k.level desc, n.notification_id desc) as newest
      from sla.notification n
      join sla.ticket t on t.ticket_id = n.ticket_id and t.ticket_id = any (p_ticket_ids)
      left join sla.escalation_task k on k.event_id = n.event_id and k.ticket_id = any (p_ticket_ids)
     where n.ticket_id = any (p_ticket_ids)
       and n.kind = 'escalation'
       and n.state in ('pending', 'sending', 'uncertain', 'sent')
  ), post as (
    -- The newest alarm of a ladder says what comes next; a digest says which of its tickets still wait.
    select notification_id
      from told
     where newest = 1 and stands and state = 'sent' and digest_id is null
    union
    select digest_id
      from told
     where state = 'sent' and digest_id is not null
  )
  insert into sla.notification (key, kind, team_id, ticket_id, event_id, about_id, level, created_at, next_attempt_at)
  select 'changed:' || n.key, 'escalation_changed', n.team_id, n.ticket_id, n.event_id, n.notification_id, n.level, v_now, v_now
    from sla.notification n
   where n.notification_id = any (array(select notification_id from post))
     and n.state = 'sent'
     -- Null: posted by a build that did not write down what it said.
     and n.outlook is not null
     and n.outlook is distinct from sla.outlook_of(n)
      on conflict (key) do update
     set state = 'pending', created_at = v_now, posted_channel_id = null, posted_ts = null, posted_at = null,
         -- Whatever moves within seconds of an edit goes into the next one.
         next_attempt_at = greatest(v_now, notification.attempt_at + interval '3 seconds')
   where notification.state in ('sent', 'suppressed');
end
$$;
comment on function sla.order_edits(bigint[]) is
  'Where a standing alarm no longer says what is true, its edit is ordered: one for each alarm, and only the newest state is
told. The caller holds the tickets'' locks.';

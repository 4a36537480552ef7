-- requires: ticket_of role_of refold take_in_overrides
create or replace function sla.take_in_gestures(p_gesture_ids bigint[]) returns void
language plpgsql
as $$
declare
  v_now timestamptz := sla.now();
  v_tickets bigint[];
  v_before jsonb;
begin
  perform sla.take_in_overrides(p_gesture_ids);

  update sla.slack_gesture g
     set ticket_id = coalesce(
           (select t.ticket_id from sla.ticket t where t.ticket_id = g.ticket_id and t.team_id = g.team_id),
           sla.ticket_of(g.team_id, g.channel_id, g.ts)),
         outcome = case
           when sla.role_of(g.team_id, g.user_id, g.at) is distinct from 'agent' then 'not_agent'
           when g.verb in ('help', 'unknown') then case g.verb when 'help' then 'done' else 'unknown' end
         end
   where g.gesture_id = any (p_gesture_ids)
     and g.verb not in ('cover', 'off', 'uncover');
  update sla.slack_gesture g
     set outcome = case
           when g.ticket_id is null then 'no_ticket'
           -- Where no agents are configured everybody is one, but for whom a ticket is about.
           else (select 'not_agent' from sla.ticket t where t.ticket_id = g.ticket_id and t.requester_id = g.user_id)
         end
   where g.gesture_id = any (p_gesture_ids)
     and g.outcome is null;

  v_tickets := array(
    select distinct g.ticket_id
      from sla.slack_gesture g
     where g.gesture_id = any (p_gesture_ids)
       and g.outcome is null);
  perform sla.lock_tickets(v_tickets);
  v_before := (select jsonb_object_agg(t.ticket_id, to_jsonb(t)) from sla.ticket t where t.ticket_id = any (v_tickets));

  insert into sla.ticket_event (ticket_id, kind, at, source, actor, reason, snooze_for, until_at, recorded_at)
  select g.ticket_id, k.kind, g.at, g.source, g.user_id,
         case g.verb when 'resume' then coalesce(g.reason, '*') else g.reason end,
         case when k.kind in ('snoozed', 'claimed') then g.hold_for end,
         case when k.kind in ('snoozed', 'claimed', 'paused') then
           coalesce(case when g.until_at > g.at then g.until_at end,
             case k.kind when 'paused' then g.at + coalesce(g.hold_for, interval '24 hours') end) end,
         v_now
    from sla.slack_gesture g
    join (values ('snooze', 'snoozed'), ('claim', 'claimed'), ('release', 'released'), ('pause', 'paused'),
           ('resume', 'resumed'), ('resolve', 'resolved'), ('reopen', 'reopened')) k(verb, kind) using (verb)
    join sla.ticket t using (ticket_id)
   where g.gesture_id = any (p_gesture_ids)
     and g.outcome is null
     -- An emoji that was refused takes nothing back when it goes.
     and (g.road <> 'reaction' or g.verb <> 'reopen' or t.state = 'resolved')
      on conflict (ticket_id, source) do nothing;
  perform sla.refold(v_tickets);

  update sla.slack_gesture g
     set outcome = sla.judge_gesture(g, jsonb_populate_record(null::sla.ticket, v_before -> g.ticket_id::text), t)
    from sla.ticket t
   where g.gesture_id = any (p_gesture_ids)
     and g.outcome is null
     and t.ticket_id = g.ticket_id;
  perform sla.answer_gestures(p_gesture_ids);
end
$$;
comment on function sla.take_in_gestures(bigint[]) is
  'Gestures become events of their tickets; each gets its outcome, and who made it an answer where there is something to
say. Repeating it changes nothing.';

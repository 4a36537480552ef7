create or replace function sla.refold(p_ticket_ids bigint[]) returns void
language plpgsql
as $$
begin
  with ladder as (
    select policy_version_id, array_agg(after order by level) as afters
      from sla.policy_level
     group by policy_version_id
  ), folded as materialized (
    select e.ticket_id,
           sla.fold(e.event_id, e.kind, e.at, e.actor, e.policy_version_id, l.afters, v.snooze_for, v.rearm,
             e.watched_at, e.level, e.armed_at, e.snooze_for, e.reason, e.until_at
             order by e.at, sla.event_rank(e.kind), e.source) as s
      from sla.ticket_event e
      left join sla.policy_version v using (policy_version_id)
      left join ladder l using (policy_version_id)
     where e.ticket_id = any (p_ticket_ids)
     group by e.ticket_id
  ), gone as (
    delete from sla.escalation_task old
     using folded f
     where old.ticket_id = f.ticket_id
       and not exists (
         select
           from unnest((f.s).tasks) t
          where t.cycle = old.cycle and t.level = old.level)
  ), kept as (
    insert into sla.escalation_task as k (ticket_id, cycle, level, armed_at, due_at, state, fired_at, event_id, why)
    select f.ticket_id, t.cycle, t.level, t.armed_at, t.due_at, t.state, t.fired_at, t.event_id, t.why
      from folded f
     cross join unnest((f.s).tasks) t
        on conflict (ticket_id, cycle, level) do update
       set armed_at = excluded.armed_at, due_at = excluded.due_at, state = excluded.state,
           fired_at = excluded.fired_at, event_id = excluded.event_id, why = excluded.why
     where (k.armed_at, k.due_at, k.state, k.fired_at, k.event_id, k.why)
           is distinct from (excluded.armed_at, excluded.due_at, excluded.state, excluded.fired_at,
             excluded.event_id, excluded.why)
  )
  update sla.ticket t
     set policy_version_id = (f.s).policy_version_id,
         state = case when (f.s).phase = 'waiting' and (f.s).policy_version_id is null then 'no_policy'
                      else (f.s).phase end,
         cycle = (f.s).cycle,
         armed_at = (f.s).armed_at,
         paused_until = case when (f.s).paused_at is not null
                             then (select max(u) from unnest((f.s).pause_untils) u) end,
         snoozes = (f.s).snoozes,
         answered_at = (f.s).answered_at,
         answered_by = (f.s).answered_by,
         first_answered_at = (f.s).first_answered_at,
         next_due_at = (select min(due_at)
                          from unnest((f.s).tasks)
                         where state = 'pending')
    from folded f
   where t.ticket_id = f.ticket_id;

  perform sla.settle_notifications(p_ticket_ids);
end
$$;
comment on function sla.refold(bigint[]) is
  'Computes tickets, tasks and the fate of unsent notifications anew from the events. The caller holds the tickets'' row
locks.';

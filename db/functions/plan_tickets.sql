-- requires: fold_tickets tickets_to_move
create or replace function sla.plan_tickets() returns jsonb
language plpgsql stable
as $$
declare
  v_now timestamptz := sla.now();
begin
  return (
    with moved as materialized (
      select m.ticket_id, m.policy_version_id, terms.terms
        from sla.tickets_to_move() m
        left join sla.terms_of(array(select policy_version_id from sla.policy)) terms using (policy_version_id)
    ), folded as materialized (
      -- What a facts_changed event of now would do, without one.
      select f.ticket_id, sla.fold(f.e, f.terms, v_now order by (f.e).at, sla.event_rank((f.e).kind), (f.e).source) as s
        from (
          select e.ticket_id, e, terms.terms
            from sla.ticket_event e
            left join sla.terms_of(array(select v.policy_version_id from sla.policy_version v)) terms
              using (policy_version_id)
           where e.ticket_id = any (array(select ticket_id from moved))
          union all
          select m.ticket_id, row(null, m.ticket_id, 'facts_changed', v_now, 'plan', null, m.policy_version_id, '{}',
                   null, null, null, null, null, null, null, v_now)::sla.ticket_event, m.terms
            from moved m) f
       group by f.ticket_id
    ), due as (
      select k.ticket_id, 'level ' || k.level as what, k.due_at as before, null::timestamptz as after
        from sla.escalation_task k
       where k.ticket_id = any (array(select ticket_id from moved))
         and k.state = 'pending'
      union all
      select k.ticket_id, k.metric, k.due_at, null
        from sla.sla_timer k
       where k.ticket_id = any (array(select ticket_id from moved))
         and k.state = 'running'
      union all
      select f.ticket_id, 'level ' || t.level, null, t.due_at
        from folded f
       cross join unnest((f.s).tasks) t
       where t.state = 'pending'
      union all
      select f.ticket_id, k.metric, null, k.due_at
        from folded f
       cross join unnest((f.s).timers) k
       where k.due_at is not null
    ), changed as (
      select ticket_id, what, max(before) as before, max(after) as after
        from due
       group by ticket_id, what
      having max(before) is distinct from max(after)
    )
    select coalesce(jsonb_agg(jsonb_build_object(
             'ticket_id', t.ticket_id, 'channel', c.name, 'opened_at', t.opened_at,
             'policy_before', was.policy_id || ' v' || was.version, 'policy_after', becomes.policy_id || ' v' || becomes.version,
             'changes', (
               select coalesce(jsonb_agg(jsonb_build_object('what', x.what, 'due_before', x.before, 'due_after', x.after)
                        order by x.what), '[]')
                 from changed x
                where x.ticket_id = t.ticket_id))
             order by t.ticket_id), '[]')
      from moved m
      join sla.ticket t using (ticket_id)
      left join sla.watched_channel c using (team_id, channel_id)
      left join sla.policy_version was on was.policy_version_id = t.policy_version_id
      left join sla.policy_version becomes on becomes.policy_version_id = m.policy_version_id);
end
$$;
comment on function sla.plan_tickets() is
  'What sla.move_open_tickets would change, by the very same fold: [{ticket_id, channel, opened_at, policy_before,
policy_after, changes: [{what, due_before, due_after}]}].';

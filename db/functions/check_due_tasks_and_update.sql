create or replace function sla.check_due_tasks_and_update(p_limit int default 100)
returns table (ticket_id bigint, level int, due_at timestamptz, event_id bigint)
language plpgsql
as $$
declare
  v_ids bigint[];
begin
  v_ids := array(
    select t.ticket_id
      from sla.ticket t
     where t.next_due_at <= sla.now()
       and (sla.is_heard(t.ticket_id) or sla.hearing_gave_up(t.ticket_id))
     order by t.next_due_at
     limit p_limit
       for no key update skip locked);
  if v_ids = '{}' then
    return;
  end if;

  return query
  with overdue as (
    select distinct on (k.ticket_id) k.ticket_id, k.cycle, k.level, k.armed_at, k.due_at,
           sla.is_heard(k.ticket_id) as heard
      from sla.escalation_task k
     where k.ticket_id = any (v_ids)
       and k.state = 'pending'
       and k.due_at <= sla.now()
     order by k.ticket_id, k.level desc
  ), collapsed as (
    insert into sla.ticket_history (ticket_id, kind, at, recorded_at, level, why)
    select k.ticket_id, 'collapsed', sla.now(), sla.now(), k.level, 'level ' || o.level || ' was overdue too'
      from sla.escalation_task k
      join overdue o using (ticket_id, cycle)
     where k.state = 'pending'
       and k.level < o.level
  ), fired as (
    insert into sla.ticket_event as e (ticket_id, kind, at, source, level, armed_at, heard, recorded_at)
    select o.ticket_id, 'escalated', sla.now(), 'level:' || extract(epoch from o.armed_at) || ':' || o.level, o.level,
           o.armed_at, o.heard, sla.now()
      from overdue o
        on conflict on constraint ticket_event_ticket_id_source_key do nothing
    returning e.ticket_id, e.level, e.event_id, e.heard
  ), told as (
    insert into sla.notification (key, kind, team_id, channel_id, thread_ts, ticket_id, event_id, details, created_at,
      next_attempt_at)
    select 'escalated:' || f.event_id, 'escalation', t.team_id, coalesce(c.escalate_in, h.channel_id),
           case when c.escalate_in is null then h.thread_ts end, f.ticket_id, f.event_id,
           jsonb_build_object('heard', f.heard), sla.now(), sla.now()
      from fired f
      join sla.ticket t on t.ticket_id = f.ticket_id
      join sla.ticket_thread h on h.ticket_id = f.ticket_id
      join sla.watched_channel c on c.team_id = h.team_id and c.channel_id = h.channel_id
  )
  select f.ticket_id, f.level, o.due_at, f.event_id
    from fired f
    join overdue o on o.ticket_id = f.ticket_id;

  perform sla.refold(v_ids);
end
$$;
comment on function sla.check_due_tasks_and_update(int) is
  'Fires the highest overdue level of up to p_limit heard tickets, collapses the levels below it and puts what must be
told into the outbox, in one transaction. Returns what fired. Any number of callers may run it at once.';

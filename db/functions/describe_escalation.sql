create or replace function sla.describe_escalation(p_ticket_id bigint, p_cycle int, p_level int) returns jsonb
language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'ticket_id', e.ticket_id,
    'cycle', e.cycle,
    'level', e.level,
    'state', e.state,
    'who', (
      select l.who
        from sla.ticket t
        join sla.policy_level l using (policy_version_id)
       where t.ticket_id = e.ticket_id
         and l.level = e.level),
    'armed_at', e.armed_at,
    'due_at', e.due_at,
    'fired_at', e.fired_at,
    'why', e.why,
    'told', case when e.told is not null then jsonb_build_object(
      'state', e.told,
      'posted_at', e.posted_at,
      'channel_id', e.posted_channel_id,
      'message_ts', e.posted_ts,
      'reached', e.people ->> 'told',
      'user_ids', coalesce((
        select jsonb_agg(u ->> 'user_id' order by u ->> 'user_id')
          from jsonb_array_elements(e.people -> 'users') u), '[]'),
      'error', e.error) end))
    from sla.escalation e
   where e.ticket_id = p_ticket_id
     and e.cycle = p_cycle
     and e.level = p_level
$$;
comment on function sla.describe_escalation(bigint, int, int) is
  'A level of a ticket as the API shows it, with what became of telling it: reached is the target it was addressed to, user_ids the
people on shift who were mentioned.';

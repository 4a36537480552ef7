-- requires: feed_data
create or replace function sla.describe_ticket(p_ticket sla.ticket) returns jsonb
language sql stable
as $$
  select sla.feed_data(p_ticket)
    || jsonb_strip_nulls(jsonb_build_object(
    'team_id', p_ticket.team_id,
    'waiting_since', case p_ticket.state when 'waiting' then p_ticket.armed_at when 'no_policy' then p_ticket.opened_at end,
    'first_answered_at', p_ticket.first_answered_at,
    'answered_at', p_ticket.answered_at,
    'answered_by', p_ticket.answered_by,
    'claimed_by', p_ticket.claimed_by))
    || jsonb_build_object(
    'slas', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('metric', k.metric, 'cycle', k.cycle, 'state', k.state,
               'target', extract(epoch from k.target_after), 'started_at', k.started_at, 'due_at', k.due_at,
               'breached_at', k.breached_at, 'closed_at', k.closed_at, 'closed_why', k.closed_why))
               order by k.started_at, k.metric), '[]')
        from sla.sla_timer k
       where k.ticket_id = p_ticket.ticket_id),
    'levels', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('cycle', k.cycle, 'number', k.level, 'state', k.state,
               'who', l.who, 'due_at', k.due_at, 'fired_at', k.fired_at)) order by k.cycle, k.level), '[]')
        from sla.escalation_task k
        left join sla.policy_level l on l.policy_version_id = p_ticket.policy_version_id and l.level = k.level
       where k.ticket_id = p_ticket.ticket_id))
$$;
comment on function sla.describe_ticket(sla.ticket) is
  'A ticket with its timers and levels, as the API shows it; durations in seconds. Nothing of what the customer wrote.';

-- requires: shown_thread
create or replace function sla.describe_open_ticket(p_ticket sla.ticket) returns jsonb
language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'ticket_id', p_ticket.ticket_id,
    'state', p_ticket.state,
    'channel_id', h.channel_id,
    'thread_ts', h.thread_ts,
    'policy', v.name,
    'waiting_since', case p_ticket.state when 'waiting' then p_ticket.armed_at when 'no_policy' then p_ticket.opened_at end,
    'requester_name', (select coalesce(nullif(p.real_name, ''), p.name)
                         from sla.person p
                        where p.team_id = p_ticket.team_id and p.user_id = p_ticket.requester_id),
    'claimed_by', p_ticket.claimed_by,
    'claimed_by_name', (select coalesce(nullif(p.real_name, ''), p.name)
                          from sla.person p
                         where p.team_id = p_ticket.team_id and p.user_id = p_ticket.claimed_by),
    'pause_reasons', to_jsonb(nullif(p_ticket.pause_reasons, '{}')),
    'paused_until', p_ticket.paused_until,
    'next', case when p_ticket.pause_reasons = '{}' then sla.next_level(p_ticket.ticket_id) end,
    'timer', (select jsonb_strip_nulls(jsonb_build_object('metric', k.metric, 'state', k.state, 'due_at', k.due_at,
                'breached_at', k.breached_at))
                from sla.sla_timer k
               where k.ticket_id = p_ticket.ticket_id and k.state in ('running', 'paused')
               order by k.due_at nulls last, k.metric
               limit 1)))
    from (select) one
    left join sla.policy_version v on v.policy_version_id = p_ticket.policy_version_id
    left join lateral sla.shown_thread(p_ticket.ticket_id) h on true
$$;
comment on function sla.describe_open_ticket(sla.ticket) is
  'A line about a ticket: where it is, who is on it, what is due next. Nothing of what the customer wrote.';

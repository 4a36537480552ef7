create or replace function sla.describe_gesture(p_ticket_id bigint) returns jsonb
language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'claimed_by', t.claimed_by,
    'claimed_by_name', (select coalesce(nullif(p.real_name, ''), p.name)
                          from sla.person p
                         where p.team_id = t.team_id and p.user_id = t.claimed_by),
    'claimed_at', t.claimed_at,
    'pause_reasons', to_jsonb(nullif(t.pause_reasons, '{}')),
    'timers', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('metric', k.metric, 'state', k.state,
                 'due_at', k.due_at, 'breached_at', k.breached_at)) order by k.due_at nulls last, k.metric)
                 from sla.sla_timer k
                where k.ticket_id = t.ticket_id and k.state in ('running', 'paused'))))
    from sla.ticket t
   where t.ticket_id = p_ticket_id
$$;
comment on function sla.describe_gesture(bigint) is
  'What whoever asked about a ticket wants to know besides the next level: who is on it, why it stands still, and the
promised times.';

create or replace function sla.next_level(p_ticket_id bigint) returns jsonb
language sql stable
as $$
  select jsonb_build_object('level', k.level, 'due_at', k.due_at, 'who', l.who)
    from sla.escalation_task k
    join sla.ticket t using (ticket_id)
    join sla.policy_level l on l.policy_version_id = t.policy_version_id and l.level = k.level
   where k.ticket_id = p_ticket_id
     and k.state = 'pending'
   order by k.due_at
   limit 1
$$;
comment on function sla.next_level(bigint) is 'What comes next on a ticket''s ladder: {level, due_at, who}; null when nothing does.';

-- requires: describe_escalation
create or replace function sla.list_escalations(p_ticket_id bigint, p_states text[], p_due_from timestamptz,
  p_due_before timestamptz, p_after bigint[], p_limit int)
returns setof jsonb
language plpgsql stable
-- Which index helps depends on which filters are given.
set plan_cache_mode = force_custom_plan
as $$
begin
  return query
  with found as materialized (
    select k.ticket_id, k.cycle, k.level
      from sla.escalation_task k
     where (p_ticket_id is null or k.ticket_id = p_ticket_id)
       and (p_states is null or k.state = any (p_states))
       and (p_due_from is null or k.due_at >= p_due_from)
       and (p_due_before is null or k.due_at < p_due_before)
       and (p_after is null or (k.ticket_id, k.cycle, k.level) < (p_after[1], p_after[2]::int, p_after[3]::int))
     order by k.ticket_id desc, k.cycle desc, k.level desc
     limit p_limit
  )
  select sla.describe_escalation(f.ticket_id, f.cycle, f.level)
    from found f
   order by f.ticket_id desc, f.cycle desc, f.level desc;
end
$$;
comment on function sla.list_escalations(bigint, text[], timestamptz, timestamptz, bigint[], int) is
  'Levels of tickets, the newest ticket and its highest level first, each as sla.describe_escalation has it. A filter that is null
filters nothing; p_after is {ticket_id, cycle, level} of the last one of the page before.';

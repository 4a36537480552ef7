create or replace function sla.event_rank(p_kind text) returns int
language sql immutable parallel safe
as $$
  select case p_kind
    when 'opened' then 0
    when 'facts_changed' then 1
    when 'agent_reply' then 2
    when 'customer_message' then 3
    when 'paused' then 4
    when 'resumed' then 5
    when 'snoozed' then 6
    when 'claimed' then 7
    when 'released' then 8
    when 'resolved' then 9
    when 'reopened' then 10
    when 'cancelled' then 11
    when 'escalated' then 12
  end
$$;
comment on function sla.event_rank(text) is
  'The order of two events at one instant: what people did comes before levels, so a reply at the due time wins.';

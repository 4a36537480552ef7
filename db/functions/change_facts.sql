create or replace function sla.change_facts(p_ticket_id bigint, p_facts jsonb, p_at timestamptz, p_source text,
  p_actor text default null) returns void
language plpgsql
as $$
declare
  v_facts jsonb;
begin
  perform sla.lock_tickets(array[p_ticket_id]);
  update sla.ticket
     set facts = facts || p_facts
   where ticket_id = p_ticket_id
     and not exists (select from sla.ticket_event where ticket_id = p_ticket_id and source = p_source)
  returning facts into v_facts;
  perform sla.append_event(p_ticket_id, 'facts_changed', p_at, p_source, p_actor, null, null, p_facts,
    sla.choose_policy(v_facts));
end
$$;
comment on function sla.change_facts(bigint, jsonb, timestamptz, text, text) is
  'Adds or replaces facts and chooses the policy anew among those in force: same armed_at, same snoozes and pauses, new
due times; levels up to the highest fired never repeat. Error SLA02: no such ticket.';

-- requires: facts_through add_event
create or replace function sla.change_facts(p_ticket_id bigint, p_facts jsonb, p_at timestamptz, p_source text,
  p_actor text default null) returns void
language plpgsql
as $$
begin
  perform sla.lock_tickets(array[p_ticket_id]);
  if not sla.add_event(p_ticket_id, 'facts_changed', p_at, p_source, p_actor, null, null, p_facts,
       sla.choose_policy(sla.facts_through(p_ticket_id, p_at, p_source) || p_facts)) then
    return;
  end if;

  -- Changes of a later time that were heard sooner chose their policy without these facts: they choose again.
  insert into sla.ticket_event (ticket_id, kind, at, source, actor, facts, policy_version_id, recorded_at)
  select e.ticket_id, 'facts_changed', e.at,
         e.source || ' again ' || (
           select to_char(count(*) + 1, 'FM0000')
             from sla.ticket_event x
            where x.ticket_id = e.ticket_id and starts_with(x.source, e.source || ' again ')), p_actor, '{}',
         sla.choose_policy(sla.facts_through(e.ticket_id, e.at, e.source)), sla.now()
    from sla.ticket_event e
   where e.ticket_id = p_ticket_id
     and e.kind = 'facts_changed'
     and (e.at, e.source) > (p_at, p_source)
     and e.source !~ ' again ';
  perform sla.refold(array[p_ticket_id]);
end
$$;
comment on function sla.change_facts(bigint, jsonb, timestamptz, text, text) is
  'Adds or replaces facts as of p_at and chooses the policy anew among those in force: same armed_at, same snoozes and
pauses, new due times; levels up to the highest fired never repeat. Whatever order changes arrive in, the last word on each
fact counts. Error SLA02: no such ticket.';

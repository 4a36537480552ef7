create or replace function sla.facts_through(p_ticket_id bigint, p_at timestamptz, p_source text) returns jsonb
language sql stable
as $$
  select sla.merge_facts(e.facts order by e.at, sla.event_rank(e.kind), e.source)
    from sla.ticket_event e
   where e.ticket_id = p_ticket_id
     and e.facts is not null
     and (e.kind = 'opened' or (e.at, e.source) <= (p_at, p_source))
$$;
comment on function sla.facts_through(bigint, timestamptz, text) is
  'What was known of a ticket up to and with the change of that time and source.';

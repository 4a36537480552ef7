-- requires: terms_of fold
create or replace function sla.fold_tickets(p_ticket_ids bigint[], p_now timestamptz)
returns table (ticket_id bigint, s sla.ticket_state)
language plpgsql stable
set enable_nestloop = off
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
begin
  return query
  with terms as materialized (
    select *
      from sla.terms_of(array(
        select distinct e.policy_version_id
          from sla.ticket_event e
         where e.ticket_id = any (p_ticket_ids)
           and e.policy_version_id is not null))
  )
  select e.ticket_id,
         sla.fold(e, terms.terms, p_now order by e.at, sla.event_rank(e.kind), e.source)
    from sla.ticket_event e
    left join terms using (policy_version_id)
   where e.ticket_id = any (p_ticket_ids)
   group by e.ticket_id;
end
$$;
comment on function sla.fold_tickets(bigint[], timestamptz) is 'The state of tickets out of their events, as of p_now.';

create or replace function sla.tickets_to_move()
returns table (ticket_id bigint, policy_version_id bigint)
language sql stable
as $$
  with choice as materialized (
    select facts, sla.choose_policy(facts) as policy_version_id
      from (
        select distinct facts
          from sla.ticket
         where state in ('waiting', 'answered', 'no_policy')) f
  )
  select t.ticket_id, choice.policy_version_id
    from sla.ticket t
    join choice using (facts)
   where t.state in ('waiting', 'answered', 'no_policy')
     and t.policy_version_id is distinct from choice.policy_version_id
$$;
comment on function sla.tickets_to_move() is
  'Open tickets that are under another policy version than their facts would choose now, and which that is.';

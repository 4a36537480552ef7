-- requires: plan_policies
create or replace function sla.plan_policies_briefly(p_policies jsonb, p_limit int) returns jsonb
language sql
as $$
  select plan || jsonb_build_object('tickets_changing', jsonb_array_length(plan -> 'tickets'), 'tickets', (
           select coalesce(jsonb_agg(t.value order by t.place), '[]')
             from jsonb_array_elements(plan -> 'tickets') with ordinality as t(value, place)
            where t.place <= p_limit))
    from sla.plan_policies(p_policies) plan
$$;
comment on function sla.plan_policies_briefly(jsonb, int) is
  'As sla.plan_policies, with the first p_limit tickets alone, and tickets_changing: how many there are. Error SLA06: a policy names a
calendar that is not given.';

-- requires: require_policy change_facts
create or replace function sla.start_slas(p_ticket_id bigint, p_policy_id text, p_at timestamptz, p_source text,
  p_actor text default null) returns void
language sql
as $$
  select sla.require_policy(p_policy_id);
  select sla.change_facts(p_ticket_id, jsonb_build_object('policy', p_policy_id), p_at, p_source, p_actor)
$$;
comment on function sla.start_slas(bigint, text, timestamptz, text, text) is
  'Puts a ticket under a policy, whatever the rules say: its clocks run from the opening. Errors: SLA02 no such ticket, SLA11 no
such policy.';

-- requires: describe_ticket
create or replace function sla.list_tickets(p_states text[], p_channel_id text, p_policy_id text, p_opened_from timestamptz,
  p_opened_before timestamptz, p_before_id bigint, p_limit int)
returns setof jsonb
language sql stable
as $$
  select sla.describe_ticket(t)
    from sla.ticket t
   where (p_states is null or t.state = any (p_states))
     and (p_channel_id is null or t.channel_id = p_channel_id)
     and (p_policy_id is null or t.policy_version_id in (
       select v.policy_version_id from sla.policy_version v where v.policy_id = p_policy_id))
     and (p_opened_from is null or t.opened_at >= p_opened_from)
     and (p_opened_before is null or t.opened_at < p_opened_before)
     and (p_before_id is null or t.ticket_id < p_before_id)
   order by t.ticket_id desc
   limit p_limit
$$;
comment on function sla.list_tickets(text[], text, text, timestamptz, timestamptz, bigint, int) is
  'Tickets, the newest first, each as sla.describe_ticket has it. A filter that is null filters nothing; p_before_id is the last
ticket of the page before.';

create or replace function sla.judge_role(p_person sla.person, p_installation sla.installation, p_is_listed boolean)
returns text
language sql immutable
as $$
  select case
    when p_person.is_bot then 'bot'
    -- Nobody becomes an agent by being listed: strangers and guests of ours may sit in a user group too.
    when p_person.is_restricted or p_person.is_stranger
      or p_person.home_team_id not in (p_installation.team_id,
        coalesce(p_installation.enterprise_id, p_installation.team_id)) then 'customer'
    when p_is_listed then 'agent'
    when p_person.user_id is null then 'customer'
    when p_installation.agents_configured then 'internal'
    else 'agent'
  end
$$;
comment on function sla.judge_role(sla.person, sla.installation, boolean) is
  'agent, internal, customer or bot. Somebody we know nothing of and who is no agent is a customer. With no agents
configured every internal person is an agent, but for the requester of a ticket.';

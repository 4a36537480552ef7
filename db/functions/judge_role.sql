-- requires: is_colleague
create or replace function sla.judge_role(p_person sla.person, p_author_team_id text, p_installation sla.installation,
  p_is_listed boolean)
returns text
language sql immutable
as $$
  select case
    when p_person.is_bot then 'bot'
    -- Nobody becomes an agent by being listed: strangers and guests of ours may sit in a user group too.
    when not sla.is_colleague(p_person, p_author_team_id, p_installation) then 'customer'
    when p_is_listed then 'agent'
    when p_person.user_id is null then 'customer'
    when p_installation.agents_configured then 'internal'
    else 'agent'
  end
$$;
comment on function sla.judge_role(sla.person, text, sla.installation, boolean) is
  'agent, internal, customer or bot. Somebody we know nothing of and who is no agent is a customer. With no agents
configured every internal person is an agent, but for the requester of a ticket. sla.explain_person says why.';

create or replace function sla.role_of(p_team_id text, p_user_id text, p_at timestamptz) returns text
language sql stable
as $$
  select case
    when p.is_bot then 'bot'
    -- Nobody becomes an agent by being listed: strangers and guests of ours may sit in a user group too.
    when p.is_restricted or p.is_stranger
      or p.home_team_id not in (i.team_id, coalesce(i.enterprise_id, i.team_id)) then 'customer'
    when exists (
      select
        from sla.agent a
       where a.team_id = p_team_id
         and a.user_id = p_user_id
         and a.member_from <= p_at
         and (a.member_to is null or p_at < a.member_to)) then 'agent'
    when p.user_id is null then 'customer'
    when i.agents_configured then 'internal'
    else 'agent'
  end
  from sla.installation i
  left join sla.person p on p.team_id = i.team_id and p.user_id = p_user_id
 where i.team_id = p_team_id
$$;
comment on function sla.role_of(text, text, timestamptz) is
  'agent, internal, customer or bot, as of the given instant. Somebody we know nothing of and who is no agent is a
customer. With no agents configured every internal person is an agent, but for the requester of a ticket.';

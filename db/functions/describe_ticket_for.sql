create or replace function sla.describe_ticket_for(p_team_id text, p_user_id text, p_ticket_id bigint) returns jsonb
language sql stable
as $$
  select jsonb_build_object('ticket_id', t.ticket_id, 'state', t.state,
           'role', case when t.requester_id = p_user_id then 'customer'
                        else sla.role_of(p_team_id, p_user_id, sla.now()) end)
    from sla.ticket t
   where t.team_id = p_team_id
     and t.ticket_id = p_ticket_id
$$;
comment on function sla.describe_ticket_for(text, text, bigint) is
  'What decides whether somebody is asked before something is done to a ticket: {ticket_id, state, role}. Null: no such
ticket in this workspace.';

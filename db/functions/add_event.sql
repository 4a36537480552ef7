create or replace function sla.add_event(
  p_ticket_id bigint,
  p_kind text,
  p_at timestamptz,
  p_source text,
  p_actor text,
  p_reason text default null,
  p_until_at timestamptz default null,
  p_facts jsonb default null,
  p_policy_version_id bigint default null
) returns boolean
language plpgsql
as $$
begin
  perform sla.lock_tickets(array[p_ticket_id]);
  if not exists (select from sla.ticket where ticket_id = p_ticket_id) then
    raise exception 'there is no ticket %', p_ticket_id
      using errcode = 'SLA02', hint = 'look the ticket up by its thread, or list the tickets';
  end if;
  insert into sla.ticket_event (ticket_id, kind, at, source, actor, reason, until_at, facts, policy_version_id,
    recorded_at)
  values (p_ticket_id, p_kind, p_at, p_source, p_actor, p_reason, p_until_at, p_facts, p_policy_version_id, sla.now())
      on conflict (ticket_id, source) do nothing;
  return found;
end
$$;
comment on function sla.add_event(bigint, text, timestamptz, text, text, text, timestamptz, jsonb, bigint) is
  'Adds one event under the ticket''s lock and leaves the fold to the caller. False: its source is known, it counted already.
Error SLA02: no such ticket.';

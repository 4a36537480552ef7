-- requires: add_event
create or replace function sla.append_event(
  p_ticket_id bigint,
  p_kind text,
  p_at timestamptz,
  p_source text,
  p_actor text,
  p_reason text default null,
  p_until_at timestamptz default null,
  p_facts jsonb default null,
  p_policy_version_id bigint default null
) returns void
language plpgsql
as $$
begin
  perform sla.add_event(p_ticket_id, p_kind, p_at, p_source, p_actor, p_reason, p_until_at, p_facts,
    p_policy_version_id);
  perform sla.refold(array[p_ticket_id]);
end
$$;
comment on function sla.append_event(bigint, text, timestamptz, text, text, text, timestamptz, jsonb, bigint) is
  'Appends one event under the ticket''s lock and folds it. The same source twice counts once. Error SLA02: no such ticket.';

create or replace function sla.reopen_ticket(p_ticket_id bigint, p_at timestamptz, p_source text, p_actor text default null)
returns void
language plpgsql
as $$
begin
  perform sla.lock_tickets(array[p_ticket_id]);
  if exists (select from sla.ticket where ticket_id = p_ticket_id and state in ('waiting', 'no_policy')) then
    raise exception 'ticket % waits already', p_ticket_id
      using errcode = 'SLA15', hint = 'only an answered or resolved ticket can be reopened';
  end if;
  perform sla.append_event(p_ticket_id, 'reopened', p_at, p_source, p_actor);
end
$$;
comment on function sla.reopen_ticket(bigint, timestamptz, text, text) is
  'The customer waits again: the next cycle begins. Errors: SLA02 no such ticket, SLA15 it waits already.';

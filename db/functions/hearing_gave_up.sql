create or replace function sla.hearing_gave_up(p_ticket_id bigint) returns boolean
language sql stable
as $$
  select exists (
    select
      from sla.ticket_thread h
     where h.ticket_id = p_ticket_id
       and h.hear_asked_at <= sla.now() - interval '2 minutes')
$$;
comment on function sla.hearing_gave_up(bigint) is
  'Whether a thread of the ticket could not be read for two minutes; then its levels are told all the same, and say so.';

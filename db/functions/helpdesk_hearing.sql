create or replace function sla.helpdesk_hearing(p_ticket_id bigint, p_now timestamptz)
returns table (through_at timestamptz, waits boolean, gave_up boolean)
language sql stable
as $$
  select coalesce(q.heard_through_at, '-infinity'), q.unheard_since is not null and not gave_up.now, gave_up.now
    from sla.helpdesk_ticket q
   cross join lateral (
     -- An old failure says nothing about today: first it is asked anew.
     select coalesce((q.hopeless or q.unheard_since <= p_now - interval '2 minutes')
              and q.ask_again_at >= p_now - interval '3 minutes', false) as now) gave_up
   where q.ticket_id = p_ticket_id
$$;
comment on function sla.helpdesk_hearing(bigint, timestamptz) is
  'Until when all that its helpdesk has of a ticket is known; no row for a ticket without one. waits: it was asked and has
not answered yet. gave_up: it could not be read for two minutes, or will not be until somebody mends it.';

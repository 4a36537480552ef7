-- requires: thread_hearing helpdesk_hearing
create or replace function sla.hearing(p_ticket_id bigint, p_now timestamptz)
returns table (through_at timestamptz, gave_up boolean)
language sql stable
as $$
  select coalesce(min(s.through_at), 'infinity'),
         -- Where one source was given up, another that was asked just now gets its own two minutes.
         coalesce(bool_or(s.gave_up) and not bool_or(s.waits), false)
    from (
      select h.through_at, h.unheard_since > p_now - interval '2 minutes' as waits,
             h.unheard_since <= p_now - interval '2 minutes' as gave_up
        from sla.thread_hearing(p_ticket_id, p_now) h
      union all
      select q.through_at, q.waits, q.gave_up
        from sla.helpdesk_hearing(p_ticket_id, p_now) q) s
$$;
comment on function sla.hearing(bigint, timestamptz) is
  'Until when all that could be an answer is known, in the ticket''s threads and in its helpdesk; infinity where there is
nowhere to hear. gave_up: a source could not be read for two minutes; then what is due is told all the same, and says so.';

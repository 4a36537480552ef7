-- requires: thread_hearing helpdesk_hearing
create or replace function sla.unheard_sources(p_ticket_id bigint, p_through timestamptz, p_now timestamptz)
returns jsonb
language sql stable
as $$
  select coalesce(jsonb_agg(s.source order by s.source), '[]')
    from (
      select 'slack' as source
       where exists (select from sla.thread_hearing(p_ticket_id, p_now) h where h.through_at < p_through)
      union all
      select q.helpdesk_kind
        from sla.helpdesk_ticket q
       cross join sla.helpdesk_hearing(q.ticket_id, p_now) h
       where q.ticket_id = p_ticket_id
         and h.through_at < p_through) s
$$;
comment on function sla.unheard_sources(bigint, timestamptz, timestamptz) is
  'What was not heard through an instant, in words for people: slack, or a helpdesk''s kind.';

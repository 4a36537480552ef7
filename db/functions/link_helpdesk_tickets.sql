-- requires: helpdesk_number
create or replace function sla.link_helpdesk_tickets(p_ticket_ids bigint[]) returns void
language plpgsql
set enable_seqscan = off
set jit = off
set plan_cache_mode = force_generic_plan
as $$
begin
  insert into sla.helpdesk_ticket as q (ticket_id, helpdesk, helpdesk_kind, number, look_at)
  select t.ticket_id, c.helpdesk, c.helpdesk_kind, sla.helpdesk_number(t.facts ->> c.helpdesk_fact),
         sla.now() + interval '5 minutes'
    from sla.ticket t
    join sla.watched_channel c using (team_id, channel_id)
   where t.ticket_id = any (p_ticket_ids)
     and c.helpdesk is not null
     and sla.helpdesk_number(t.facts ->> c.helpdesk_fact) is not null
      on conflict (ticket_id) do update
     set helpdesk = excluded.helpdesk, helpdesk_kind = excluded.helpdesk_kind, number = excluded.number, mark = null,
         heard_through_at = null
   where (q.helpdesk, q.helpdesk_kind, q.number)
         is distinct from (excluded.helpdesk, excluded.helpdesk_kind, excluded.number);

  perform sla.record_fault(h.team_id, h.channel_id, h.thread_ts, 'no_helpdesk_number',
            format('the post carries no %s, so %s cannot be asked whether ticket %s is answered', c.helpdesk_fact,
              c.helpdesk, t.ticket_id),
            format('mend the pattern of %s in fact_patterns, or what the integration posts', c.helpdesk_fact))
     from sla.ticket t
     join sla.watched_channel c using (team_id, channel_id)
     join sla.ticket_thread h using (ticket_id)
    where t.ticket_id = any (p_ticket_ids)
      and h.ticket_id = any (p_ticket_ids)
      and c.helpdesk is not null
      and sla.helpdesk_number(t.facts ->> c.helpdesk_fact) is null
      and not exists (
        select
          from sla.intake_fault f
         where f.team_id = h.team_id and f.channel_id = h.channel_id and f.ts = h.thread_ts
           and f.code = 'no_helpdesk_number');
end
$$;
comment on function sla.link_helpdesk_tickets(bigint[]) is
  'Notes where the answers to these tickets are heard, if their channel says so. A ticket whose facts do not hold its
number there goes to intake_fault and is heard in Slack and through the API alone.';

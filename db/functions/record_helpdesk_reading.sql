create or replace function sla.record_helpdesk_reading(p_ticket_id bigint, p_through_at timestamptz, p_mark text,
  p_messages jsonb, p_closed jsonb default null) returns int
language plpgsql
as $$
declare
  v_ticket sla.ticket;
  v_new int;
begin
  perform sla.lock_tickets(array[p_ticket_id]);
  select * into v_ticket from sla.ticket where ticket_id = p_ticket_id;
  if not found then
    return 0;
  end if;

  with said as (
    select m.*, (
             select p.user_id
               from sla.person p
              where p.team_id = v_ticket.team_id and lower(p.email) = lower(m.email) and not p.deleted
              order by p.is_bot, p.user_id
              limit 1) as user_id
      from jsonb_to_recordset(p_messages) as m(kind text, at timestamptz, source text, actor text, email text)
  ), new as (
    insert into sla.ticket_event (ticket_id, kind, at, source, actor, recorded_at)
    select p_ticket_id, m.kind, greatest(m.at, v_ticket.opened_at), m.source, coalesce(m.user_id, m.actor), sla.now()
      from said m
     where m.kind in ('agent_reply', 'customer_message')
       -- The integration may post late. Of what was said before, only an answer nothing came after still counts.
       and (m.at > v_ticket.opened_at
         or m.kind = 'agent_reply' and not exists (
           select
             from said later
            where later.kind = 'customer_message' and later.at > m.at and later.at <= v_ticket.opened_at))
        on conflict (ticket_id, source) do nothing
    returning 1
  )
  select count(*) into v_new from new;
  if v_new > 0 then
    perform sla.refold(array[p_ticket_id]);
  end if;

  if p_closed is not null
     and not exists (
       select from sla.ticket_event where ticket_id = p_ticket_id and source = p_closed ->> 'source') then
    select * into v_ticket from sla.ticket where ticket_id = p_ticket_id;
    perform sla.append_event(p_ticket_id, 'resolved', greatest((p_closed ->> 'at')::timestamptz, v_ticket.opened_at),
      p_closed ->> 'source', p_closed ->> 'actor',
      case when v_ticket.state in ('waiting', 'no_policy') then p_closed ->> 'why' end);
    v_new := v_new + 1;
  end if;

  update sla.helpdesk_ticket q
     set heard_through_at = greatest(q.heard_through_at, p_through_at), mark = p_mark, unheard_since = null,
         hopeless = false, fault = null, failures = 0, ask_again_at = null, lease_owner = null, lease_until = null,
         look_at = case when last.at > sla.now() - interval '1 day' then sla.now() + interval '5 minutes'
                        when last.at > sla.now() - interval '7 days' then sla.now() + interval '30 minutes' end
    from (select max(at) as at from sla.ticket_event where ticket_id = p_ticket_id) last
   where q.ticket_id = p_ticket_id;
  return v_new;
end
$$;
comment on function sla.record_helpdesk_reading(bigint, timestamptz, text, jsonb, jsonb) is
  'All that a helpdesk had of this ticket up to p_through_at: its public messages, [{kind, at, source, actor, email}] with
kind agent_reply or customer_message, and if it is closed there, {at, source, actor, why}. What is known already changes
nothing; a ticket that is closed while its customer waits is resolved without an answer. Returns how much was new.';

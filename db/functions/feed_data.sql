-- requires: shown_thread
create or replace function sla.feed_data(p_ticket sla.ticket) returns jsonb
language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'ticket_id', p_ticket.ticket_id,
    'state', p_ticket.state,
    'kind', p_ticket.kind,
    'channel_id', coalesce(h.channel_id, p_ticket.channel_id),
    'thread_ts', h.thread_ts,
    'requester_id', p_ticket.requester_id,
    'opened_at', p_ticket.opened_at,
    'cycle', p_ticket.cycle,
    'snoozes', p_ticket.snoozes,
    'next_due_at', p_ticket.next_due_at,
    'paused_until', p_ticket.paused_until,
    'policy', (
      select jsonb_build_object('policy_id', v.policy_id, 'version', v.version, 'name', v.name)
        from sla.policy_version v
       where v.policy_version_id = p_ticket.policy_version_id)))
    || jsonb_build_object('facts', p_ticket.facts, 'pause_reasons', to_jsonb(p_ticket.pause_reasons))
    from (select) one
    left join lateral sla.shown_thread(p_ticket.ticket_id) h on true
$$;
comment on function sla.feed_data(sla.ticket) is 'A ticket as the feed tells it, and the beginning of what the API shows. Nothing of what the customer wrote.';

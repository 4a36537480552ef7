create or replace function sla.outlook_of(p_notification sla.notification) returns jsonb
language plpgsql stable
-- Not language sql: that would plan this anew at every call, which takes longer than to run it.
as $$
begin
  return case
    when p_notification.ticket_id is not null then (
      select jsonb_strip_nulls(jsonb_build_object(
               'next', case when t.pause_reasons = '{}' then (
                 select jsonb_build_array(k.level, extract(epoch from k.due_at), l.who)
                   from sla.escalation_task k
                   join sla.policy_level l on l.policy_version_id = t.policy_version_id and l.level = k.level
                  where k.ticket_id = t.ticket_id
                    and k.state = 'pending'
                  order by k.due_at
                  limit 1) end,
               'paused', case when t.pause_reasons <> '{}' then
                 jsonb_build_array(t.pause_reasons, extract(epoch from t.paused_until)) end,
               'claimed_by', t.claimed_by))
        from sla.ticket t
       where t.ticket_id = p_notification.ticket_id)
    else (
      select jsonb_agg(jsonb_build_array(b.notification_id, t.state = 'waiting' and k.cycle is not distinct from t.cycle)
               order by b.notification_id)
        from sla.notification b
        join sla.ticket t using (ticket_id)
        left join sla.escalation_task k on k.ticket_id = b.ticket_id and k.event_id = b.event_id
       where b.digest_id = coalesce(p_notification.about_id, p_notification.notification_id)
         and b.state <> 'suppressed')
  end;
end
$$;
comment on function sla.outlook_of(sla.notification) is
  'What an escalation or a digest says of things that may still move: what comes next, a pause, who is on it; for a digest
which of its tickets still wait.';

create or replace function sla.describe_notification(p_notification sla.notification) returns jsonb
language plpgsql stable
set plan_cache_mode = force_generic_plan
-- Not language sql: that would plan this anew at every call, which takes longer than to run it.
as $$
begin
  return (
  select p_notification.details || jsonb_strip_nulls(jsonb_build_object(
    'at', sla.now(),
    'ticket_id', t.ticket_id,
    'state', t.state,
    'policy', v.name,
    'armed_at', k.armed_at,
    'due_at', k.due_at,
    'fired_at', k.fired_at,
    'level', k.level,
    'levels', (select max(level) from sla.policy_level l where l.policy_version_id = t.policy_version_id),
    'people', coalesce(p_notification.people, about.people),
    'next', sla.next_level(t.ticket_id),
    'snoozes', t.snoozes,
    'snoozes_refused', t.snoozes_refused,
    'snooze_seconds', extract(epoch from v.snooze_for)::bigint,
    'paused_until', t.paused_until,
    'opened_at', t.opened_at,
    'stands', t.state = 'waiting' and k.cycle = t.cycle,
    'left_seconds', (select extract(epoch from m.target_after - m.banked_for)::float
                       from sla.sla_timer m
                      where m.ticket_id = t.ticket_id
                        and m.cycle = k.cycle
                        and m.metric in ('first_response', 'next_response')
                        and m.closed_why = 'answered'),
    'over_at', over.at,
    'over_by', over.actor,
    'over_by_name', (select coalesce(nullif(p.real_name, ''), p.name)
                       from sla.person p
                      where p.team_id = i.team_id and p.user_id = over.actor),
    'over_kind', over.kind,
    'requester_id', t.requester_id,
    'about_channel_id', about.posted_channel_id,
    'about_ts', about.posted_ts,
    'elsewhere', case when about.notification_id is not null then about.thread_ts is null end,
    'origin_channel_id', h.channel_id,
    'origin_ts', h.thread_ts,
    'workspace_url', i.workspace_url,
    'roster_stale_seconds', extract(epoch from i.roster_stale_after)::bigint,
    'facts', nullif(t.facts, '{}')))
    || coalesce(case when p_notification.kind in ('gesture_answer', 'escalation', 'escalation_changed') then
         sla.describe_gesture(p_notification.ticket_id) end, '{}')
    || coalesce(case when p_notification.details ->> 'verb' in ('cover', 'off', 'uncover') then
         jsonb_build_object('shifts', sla.describe_shifts(p_notification.team_id)) end, '{}')
    || coalesce(case when 'digest' in (p_notification.kind, about.kind, p_notification.details ->> 'letter_kind') then
         sla.describe_bundle(coalesce(p_notification.about_id, (p_notification.details ->> 'letter_id')::bigint,
           p_notification.notification_id)) end, '{}')
    from sla.installation i
    left join sla.ticket t on t.ticket_id = p_notification.ticket_id
    left join sla.policy_version v using (policy_version_id)
    left join sla.ticket_thread h on h.ticket_id = t.ticket_id
    left join sla.escalation_task k on k.ticket_id = p_notification.ticket_id and k.event_id = p_notification.event_id
    left join sla.notification about on about.notification_id = p_notification.about_id
    -- What ended the wait of the cycle the level belongs to; for a mention, the newest end.
    left join lateral (
      select e.at, e.actor, e.kind
        from sla.ticket_event e
       where e.ticket_id = t.ticket_id
         and e.kind in ('agent_reply', 'resolved', 'cancelled')
         and (e.kind <> 'resolved' or e.reason is not null)
         and e.at >= coalesce(k.armed_at, t.armed_at)
       order by e.at
       limit 1) over on true
   where i.team_id = p_notification.team_id);
end
$$;
comment on function sla.describe_notification(sla.notification) is
  'All that a notification can say, as facts: the wording is the composer''s.';

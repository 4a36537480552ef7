create or replace function sla.examine_workspace(p_team_id text) returns jsonb
language sql stable
as $$
  select jsonb_build_object(
           'listening', coalesce(i.last_heartbeat_at >= sla.now() - interval '30 seconds', false),
           'last_heartbeat_at', i.last_heartbeat_at,
           'listening_since', i.listening_since,
           'channels', (
             select coalesce(jsonb_agg(jsonb_build_object('name', c.name, 'events_seen_at', c.events_seen_at,
                      'missed_at', missed.at, 'scan_fault', c.scan_fault, 'lost_at', c.lost_at, 'lost_why', c.lost_why)
                      order by c.name), '[]')
               from sla.watched_channel c
              cross join lateral (
                select max(w.posted_at) as at
                  from sla.slack_watcher w
                 where w.team_id = c.team_id
                   and w.channel_id = c.channel_id
                   and w.heard_by = 'scan'
                   and w.posted_at > greatest(i.listening_since, c.watched_at)) missed
              where c.team_id = i.team_id
                and c.unwatched_at is null),
           'without_policy', (
             select count(*)
               from sla.ticket t
              where t.team_id = i.team_id
                and t.state = 'no_policy'
                and t.opened_at > sla.now() - interval '7 days'),
           'dead_letters', (
             select count(*)
               from sla.dead_letter d
              where d.team_id = i.team_id),
           'intake_faults', (
             select count(*)
               from sla.intake_fault f
              where f.team_id = i.team_id
                and f.found_at > sla.now() - interval '7 days'))
    from sla.installation i
   where i.team_id = p_team_id
$$;
comment on function sla.examine_workspace(text) is
  'For "SlaBuddy doctor": {listening, last_heartbeat_at, listening_since, channels: [{name, events_seen_at,
missed_at, scan_fault, lost_at, lost_why}], without_policy, dead_letters, intake_faults}. missed_at: the newest message
since somebody listens that no event told of. Tickets and faults of the last 7 days. Null: never started.';

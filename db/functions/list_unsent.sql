-- requires: way_of
create or replace function sla.list_unsent(p_now timestamptz)
returns table (notification_id bigint, team_id text, way text, kind text, state text, channel_id text, thread_ts text,
  lane text, people jsonb, level int, first_after interval, created_at timestamptz, next_attempt_at timestamptz,
  attempt int, most int, within interval, free_at timestamptz)
language plpgsql stable
-- Few rows among very many, whatever the planner was last told: each is reached by its key.
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
set plan_cache_mode = force_generic_plan
-- Not language sql: that would plan this anew at every call, which takes longer than to run it.
as $$
#variable_conflict use_column
begin
  return query
  with unsent as materialized (
    select n.*, t.policy_version_id, coalesce(c.escalate_in, h.channel_id) as own_channel_id,
           case when c.escalate_in is null then h.thread_ts end as own_thread_ts
      from sla.notification n
      left join sla.ticket t on t.ticket_id = n.ticket_id and n.kind = 'escalation' and n.state = 'pending'
      left join lateral (
        select o.*
          from sla.ticket_thread o
         where o.ticket_id = t.ticket_id
         order by o.thread_ts
         limit 1) h on true
      left join sla.watched_channel c on c.team_id = h.team_id and c.channel_id = h.channel_id
     where n.state in ('pending', 'uncertain')
       and n.digest_id is null
       and (n.lease_until is null or n.lease_until < clock_timestamp())
  ), addressed as materialized (
    select l.*, sla.address_level(l.team_id, l.policy_version_id, l.level, p_now) as people
      from (select distinct team_id, policy_version_id, level from unsent where policy_version_id is not null) l
  ), placed as (
    select u.*, a.people as told, a.people is not null and (a.people ? 'channel' or a.people ->> 'told' is null
             and i.ops_channel_id is not null) as is_elsewhere,
           coalesce(a.people ->> 'channel', i.ops_channel_id) as elsewhere
      from unsent u
      join sla.installation i using (team_id)
      left join addressed a using (team_id, policy_version_id, level)
     where i.revoked_at is null
  ), routed as (
    select p.*, sla.way_of(p.kind, p.state) as by_way,
           case when is_elsewhere then elsewhere else coalesce(own_channel_id, p.channel_id) end as to_channel_id,
           case when is_elsewhere then null
                when own_channel_id is not null then own_thread_ts
                else p.thread_ts end as to_thread_ts
      from placed p
  )
  select r.notification_id, r.team_id, r.by_way, r.kind, r.state, r.to_channel_id, r.to_thread_ts, lane.name,
         coalesce(r.told, r.people), r.level, r.first_after, r.created_at, r.next_attempt_at, r.attempt,
         coalesce((v.document -> 'bundle' ->> 'most')::int, 5),
         make_interval(secs => coalesce((v.document -> 'bundle' ->> 'within_seconds')::float, 30)),
         coalesce(greatest(own.free_at, whole.free_at), '-infinity')
    from routed r
   cross join lateral (select case when r.by_way = 'post' then coalesce(r.to_channel_id, '?') else '' end as name) lane
    left join sla.policy_version v on v.policy_version_id = r.policy_version_id
    left join sla.sending_lane own on own.team_id = r.team_id and own.way = r.by_way and own.channel_id = lane.name
    left join sla.sending_lane whole on whole.team_id = r.team_id and whole.way = r.by_way and whole.channel_id = '';
end
$$;
comment on function sla.list_unsent(timestamptz) is
  'What nobody is sending now, with where it would go as of p_now, which lane that is, and from when that lane is free.
Escalations are addressed anew each time: people come on shift while an alarm waits. most and within are the bundle of their
policy: without one of its own five within 30 seconds. A workspace that revoked its token is told nothing until it lets us
in again.';

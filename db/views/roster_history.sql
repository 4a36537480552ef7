create or replace view sla.roster_history as
select o.team_id, o.said_at as at, 'override_set' as kind, o.said_by as actor, o.override_id, null::bigint as sync_id,
       sla.describe_override(o.override_id) as details
  from sla.roster_override o
union all
select o.team_id, coalesce(o.ended_at, o.ends_at), case when o.ended_at is null then 'override_over' else 'override_ended' end,
       o.ended_by, o.override_id, null, sla.describe_override(o.override_id)
  from sla.roster_override o
 where coalesce(o.ended_at, o.ends_at) <= sla.now()
union all
select s.team_id, s.finished_at, case s.outcome when 'failed' then 'reading_failed' else 'shifts_changed' end, null, null,
       s.sync_id,
       jsonb_strip_nulls(jsonb_build_object('calendar_id', s.calendar_id, 'error', s.error, 'added', nullif(s.added, 0),
         'changed', nullif(s.changed, 0), 'removed', nullif(s.removed, 0)))
  from sla.roster_sync s
 where s.outcome = 'failed'
    or s.added + s.changed + s.removed > 0
union all
select g.team_id, g.told_at, 'gap_told', null, null, null,
       jsonb_strip_nulls(jsonb_build_object('starts_at', g.starts_at, 'ends_at', nullif(g.ends_at, 'infinity')))
  from sla.roster_gap g
union all
select g.team_id, g.over_at, 'gap_' || g.over_why, null, null, null,
       jsonb_strip_nulls(jsonb_build_object('starts_at', g.starts_at, 'ends_at', nullif(g.ends_at, 'infinity')))
  from sla.roster_gap g
 where g.over_at is not null;
comment on view sla.roster_history is
  'What happened to the roster: override_set, override_ended (taken back), override_over (by itself), shifts_changed and
reading_failed (of a source), gap_told, gap_filled, gap_passed; who did it, and what was said.';

-- requires: fold_event end_fold
create or replace aggregate sla.fold(
  event_id bigint,
  kind text,
  at timestamptz,
  actor text,
  policy_version_id bigint,
  afters interval[],
  policy_snooze_for interval,
  rearm text,
  watched_at timestamptz,
  level int,
  armed_at timestamptz,
  snooze_for interval,
  reason text,
  until_at timestamptz
) (
  sfunc = sla.fold_event,
  stype = sla.ticket_state,
  finalfunc = sla.end_fold,
  parallel = safe
);
comment on aggregate sla.fold(bigint, text, timestamptz, text, bigint, interval[], interval, text, timestamptz, int,
  timestamptz, interval, text, timestamptz) is
  'A ticket''s state out of its events. Give them in order: by at, then sla.event_rank(kind), then source.';

-- requires: describe_said
create or replace function sla.gesture_details(g sla.slack_gesture) returns jsonb
language sql stable
as $$
  select jsonb_strip_nulls(jsonb_build_object('verb', g.verb, 'outcome', g.outcome, 'road', g.road,
           'for_seconds', extract(epoch from g.hold_for), 'until_at', g.until_at, 'reason', g.reason,
           'override', sla.describe_said(g)))
$$;
comment on function sla.gesture_details(sla.slack_gesture) is
  'What an answer to a gesture says of it: {verb, outcome, road, for_seconds, until_at, reason, override}.';

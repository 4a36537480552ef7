-- requires: describe_override
create or replace function sla.describe_said(g sla.slack_gesture) returns jsonb
language sql stable
as $$
  select case when g.verb in ('cover', 'off', 'uncover') then
    coalesce(sla.describe_override(g.override_id), case when g.verb <> 'uncover' then
      jsonb_strip_nulls(jsonb_build_object('kind', g.verb, 'user_id', coalesce(g.person_id, g.user_id),
        'covered_user_id', g.covered_id, 'starts_at', coalesce(g.from_at, g.at),
        'ends_at', coalesce(g.until_at, coalesce(g.from_at, g.at) + g.hold_for))) end)
  end
$$;
comment on function sla.describe_said(sla.slack_gesture) is
  'The override that a gesture made or ended, as sla.describe_override has it; where it made none, what it would have been. Null:
the gesture speaks of something else.';

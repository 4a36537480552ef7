-- requires: on_shift
create or replace function sla.describe_roster_at(p_team_id text, p_at timestamptz) returns jsonb
language sql stable
as $$
  select jsonb_build_object('at', p_at, 'on_shift', coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(s)
           || jsonb_build_object('ends_at', nullif(s.ends_at, 'infinity'), 'name', coalesce(nullif(p.real_name, ''), p.name)))
           order by s.embedded, s.user_id), '[]'))
    from sla.on_shift(p_team_id, p_at) s
    left join sla.person p on p.team_id = p_team_id and p.user_id = s.user_id
$$;
comment on function sla.describe_roster_at(text, timestamptz) is
  'Who is on shift at an instant, as the API shows it: {at, on_shift: [{user_id, name, embedded, product, starts_at, ends_at (absent:
until further notice), shift_id, calendar_id, event_id, sync_id, override_id, covers_user_id}]}.';

-- requires: on_shift roster_turns roster_gaps overrides_at describe_override unmatched_shifts
create or replace function sla.describe_shifts(p_team_id text) returns jsonb
language plpgsql stable
as $$
declare
  -- Whoever begins later than at the hundredth turn from now is not next.
  c_farthest constant int := 100;
  v_now timestamptz := sla.now();
  v_next jsonb;
  v_before text[];
  v_people jsonb;
  v_at timestamptz;
begin
  v_before := array(select o.user_id from sla.on_shift(p_team_id, v_now) o);
  for v_at in select t from sla.roster_turns(p_team_id, v_now, 'infinity') t limit c_farthest loop
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('user_id', o.user_id, 'embedded', o.embedded,
             'product', o.product, 'starts_at', v_at, 'ends_at', nullif(o.ends_at, 'infinity'),
             'override_id', o.override_id, 'covers_user_id', o.covers_user_id)) order by o.embedded, o.user_id)
             filter (where o.user_id <> all (v_before)),
           jsonb_agg(o.user_id)
      into v_next, v_people
      from sla.on_shift(p_team_id, v_at) o;
    exit when v_next is not null;
    v_before := array(select jsonb_array_elements_text(v_people));
  end loop;

  return jsonb_build_object(
    'at', v_now,
    'now', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('user_id', o.user_id, 'embedded', o.embedded,
               'product', o.product, 'ends_at', nullif(o.ends_at, 'infinity'), 'override_id', o.override_id,
               'covers_user_id', o.covers_user_id)) order by o.embedded, o.ends_at, o.user_id), '[]')
        from sla.on_shift(p_team_id, v_now) o),
    'next', coalesce(v_next, '[]'),
    'overrides', (
      select coalesce(jsonb_agg(sla.describe_override(o.override_id) order by o.starts_at, o.override_id), '[]')
        from sla.roster_override o
       where o.team_id = p_team_id
         and o.ends_at > v_now
         and o.ended_at is null),
    'gaps', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('starts_at', g.starts_at,
               'ends_at', nullif(g.ends_at, 'infinity'))) order by g.starts_at), '[]')
        from sla.installation i
       cross join sla.roster_gaps(p_team_id, v_now, 'infinity') g
       where i.team_id = p_team_id
         and g.starts_at < v_now + i.roster_warn_of_gaps),
    'unmatched', (
      select coalesce(jsonb_agg(to_jsonb(u) order by u.starts_at, u.written), '[]')
        from (select * from sla.unmatched_shifts(p_team_id) order by starts_at, written limit 10) u),
    'sources', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('calendar_id', c.calendar_id, 'source', c.source,
               'synced_at', c.synced_at, 'error', u.error)) order by c.calendar_id), '[]')
        from sla.roster_calendar c
        left join sla.unread_calendars(p_team_id) u using (calendar_id)
       where c.team_id = p_team_id
         and c.retired_at is null),
    'roster_synced_at', sla.roster_synced_at(p_team_id),
    'stale', coalesce((
      select sla.roster_synced_at(p_team_id) < v_now - i.roster_stale_after
        from sla.installation i
       where i.team_id = p_team_id), false));
end
$$;
comment on function sla.describe_shifts(text) is
  'Who is on shift: {at, now: [{user_id, embedded, product, ends_at (absent: until further notice), override_id, covers_user_id}],
next: [the same with starts_at, those who begin next], overrides: [sla.describe_override, running and coming], gaps: [{starts_at,
ends_at (absent: as far as the roster is known)} that begin within roster_warn_of_gaps], unmatched: [sla.unmatched_shifts, ten
at most], sources: [{calendar_id, source, synced_at, error}], roster_synced_at (null: never read), stale}.';

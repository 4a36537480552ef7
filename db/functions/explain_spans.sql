create or replace function sla.explain_spans(p_calendar_version_id bigint, p_from timestamptz, p_to timestamptz)
returns jsonb
language sql stable
as $$
  select case when p_calendar_version_id is not null then
    coalesce(jsonb_agg(jsonb_build_object('opens_at', greatest(s.starts_at, p_from), 'closes_at', least(s.ends_at, p_to),
      'seconds', extract(epoch from least(s.ends_at, p_to) - greatest(s.starts_at, p_from))) order by s.starts_at), '[]')
  end
    from sla.calendar_span s
   where s.calendar_version_id = p_calendar_version_id
     and s.ends_at > p_from
     and s.starts_at < p_to
$$;
comment on function sla.explain_spans(bigint, timestamptz, timestamptz) is
  'The open hours between two instants: [{opens_at, closes_at, seconds}]; null where the calendar never closes.';

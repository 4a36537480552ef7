create or replace function sla.report_span(p_from timestamptz, p_before timestamptz) returns tstzrange
language sql stable
as $$
  select case when s.starts_at < s.ends_at and s.starts_at >= s.ends_at - interval '366 days' then tstzrange(s.starts_at, s.ends_at) end
    from (
      select coalesce(p_from, coalesce(p_before, sla.now()) - interval '30 days') as starts_at, coalesce(p_before, sla.now()) as ends_at) s
$$;
comment on function sla.report_span(timestamptz, timestamptz) is
  'The time a report is about: up to, but without, p_before (now unless given) and from p_from (30 days before that unless given).
Null: it is empty, or longer than 366 days.';

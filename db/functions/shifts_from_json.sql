create or replace function sla.shifts_from_json(p_shifts jsonb)
returns table (event_id text, user_id text, person_text text, starts_at timestamptz, ends_at timestamptz,
  embedded boolean, product text, summary text, matched_by text, tried text, kind text)
language sql stable
as $$
  select distinct on (event_id, person_text)
         event_id, user_id, person_text, starts_at, coalesce(ends_at, 'infinity'), coalesce(embedded, false), product, summary,
         matched_by, tried, coalesce(kind, 'shift')
    from jsonb_to_recordset(p_shifts) as s(event_id text, user_id text, person_text text, starts_at timestamptz,
      ends_at timestamptz, embedded boolean, product text, summary text, matched_by text, tried text, kind text)
   order by event_id, person_text, user_id
$$;
comment on function sla.shifts_from_json(jsonb) is
  'The shifts that sla.record_roster_sync is given, each once. Instants carry their offset; no end is infinity, no start is left
null.';

create or replace function sla.untold_marks(p_timer sla.sla_timer, p_warn_before interval[])
returns table (at timestamptz, warn_before interval)
language sql immutable
as $$
  select p_timer.due_at, null::interval
   where p_timer.due_at is not null
     and not p_timer.breach_told
  union all
  select p_timer.due_at - w, w
    from unnest(p_warn_before) w
   where p_timer.breached_at is null
     and w <> all (p_timer.warned)
     and p_timer.due_at - w > p_timer.started_at
$$;
comment on function sla.untold_marks(sla.sla_timer, interval[]) is
  'What a running timer has yet to tell and when: each warning, and (warn_before null) its breach.';

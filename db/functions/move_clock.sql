create or replace function sla.move_clock(p_at timestamptz) returns void
language sql
as $$
  insert into sla.clock (at) values (p_at)
      on conflict (only_row) do update set at = excluded.at
$$;
comment on function sla.move_clock(timestamptz) is 'For tests and demonstrations: from now on sla.now() answers p_at.';

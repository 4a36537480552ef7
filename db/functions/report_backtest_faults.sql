create or replace function sla.report_backtest_faults()
returns table (code text, fault text, messages int)
language sql stable
as $$
  select f.code, f.fault, count(*)::int
    from sla.intake_fault f
   group by f.code, f.fault
   order by count(*) desc, f.code, f.fault
   limit 20
$$;
comment on function sla.report_backtest_faults() is
  'What the intake could not use, by reason, the commonest first: such messages are missing from a back-test''s figures.';

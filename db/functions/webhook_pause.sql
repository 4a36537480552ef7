create or replace function sla.webhook_pause(p_failed_probes int) returns interval
language sql volatile
as $$
  select least(interval '30 minutes', interval '30 seconds' * power(2, least(p_failed_probes, 10))) * (0.8 + 0.4 * random())
$$;
comment on function sla.webhook_pause(int) is
  'How long an open circuit waits for its next probe: 30 s, twice as long after each that failed, 30 min at most.';

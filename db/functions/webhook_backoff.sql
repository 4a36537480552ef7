create or replace function sla.webhook_backoff(p_attempts int) returns interval
language sql volatile
as $$
  -- Up to a fifth sooner or later, so that what failed together does not come back together.
  select (array[5, 30, 120, 600, 1800, 3600, 7200, 14400, 28800, 28800])[p_attempts]
         * (0.8 + 0.4 * random()) * interval '1 second'
$$;
comment on function sla.webhook_backoff(int) is
  'How long a delivery waits after so many attempts; null when it has been tried for a day, which is 11 times.';

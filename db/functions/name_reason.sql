create or replace function sla.name_reason(p_said text) returns text
language sql immutable
as $$
  select nullif(left(regexp_replace(
    btrim(regexp_replace(lower(p_said), '[^[:alnum:]]+', '_', 'g'), '_'), '^(waiting|wait)_(on|for)_(the_)?', 'waiting_on_'), 60), '')
$$;
comment on function sla.name_reason(text) is
  'A reason to stand still as a name: "waiting for the vendor" is waiting_on_vendor. Null where nothing is left.';

create or replace function sla.record_fault(p_team_id text, p_channel_id text, p_ts text, p_code text, p_fault text,
  p_remedy text) returns void
language sql
as $$
  insert into sla.intake_fault (team_id, channel_id, ts, code, fault, remedy, found_at)
  values (p_team_id, p_channel_id, p_ts, p_code, p_fault, p_remedy, sla.now())
$$;
comment on function sla.record_fault(text, text, text, text, text, text) is
  'Notes something from outside that could not be used, with its remedy; never the text itself.';

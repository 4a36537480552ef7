create or replace function sla.end_call(p_key_id text, p_idempotency_key text, p_status int, p_answer text, p_location text)
returns void
language sql
as $$
  update sla.api_call
     set status = p_status, answer = p_answer, location = p_location
   where key_id = p_key_id
     and idempotency_key = p_idempotency_key
$$;
comment on function sla.end_call(text, text, int, text, text) is 'Keeps how a call was answered, for its repetitions.';

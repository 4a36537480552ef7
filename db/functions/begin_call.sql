create or replace function sla.begin_call(p_key_id text, p_idempotency_key text, p_request_sha256 bytea)
returns table (is_new boolean, is_same boolean, status int, answer text, location text)
language plpgsql
as $$
#variable_conflict use_column
begin
  delete from sla.api_call c
   where c.key_id = p_key_id
     and c.idempotency_key = p_idempotency_key
     and c.called_at < sla.now() - interval '24 hours';
  -- Waits for another call with this key, whose answer is then the answer.
  insert into sla.api_call (key_id, idempotency_key, request_sha256, called_at)
  values (p_key_id, p_idempotency_key, p_request_sha256, sla.now())
      on conflict do nothing;
  if found then
    return query select true, true, null::int, null::text, null::text;
  else
    return query
      select false, c.request_sha256 = p_request_sha256, c.status, c.answer, c.location
        from sla.api_call c
       where c.key_id = p_key_id
         and c.idempotency_key = p_idempotency_key;
  end if;
end
$$;
comment on function sla.begin_call(text, text, bytea) is
  'Books an idempotency key for a call within the caller''s transaction. is_new: carry it out, then sla.end_call. Otherwise it was
carried out: is_same says whether it was this call, and status, answer (JSON) and location how it was answered. Kept for 24 hours.';

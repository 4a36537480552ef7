-- requires: end_webhook_turn disable_webhook webhook_backoff webhook_pause
create or replace function sla.record_webhook_failed(p_delivery_id bigint, p_attempt int, p_took interval, p_status int,
  p_error text, p_retry_after interval) returns text
language plpgsql
set enable_seqscan = off
as $$
declare
  v_now timestamptz := sla.now();
  v_webhook sla.webhook;
  v_delivery sla.webhook_delivery;
  -- Whoever asks for quiet gets it, but not for ever.
  v_wait interval := case when p_retry_after > '0' then least(p_retry_after, '1 hour') end;
  v_given_up boolean;
  v_failed_probe boolean;
begin
  select w.* into v_webhook
    from sla.webhook w
    join sla.webhook_delivery d using (webhook_id)
   where d.delivery_id = p_delivery_id
     for no key update of w;
  perform sla.lock_webhook_lane(p_delivery_id);
  update sla.webhook_attempt
     set took = p_took, status = p_status, error = p_error
   where delivery_id = p_delivery_id
     and attempt = p_attempt;
  select * into v_delivery
    from sla.webhook_delivery
   where delivery_id = p_delivery_id
     and attempts = p_attempt
     and state = 'pending';
  if not found then
    return 'stale';
  end if;

  v_given_up := v_delivery.history_id is null or p_status = 410 or sla.webhook_backoff(p_attempt) is null;
  if v_given_up then
    update sla.webhook_delivery set state = 'failed' where delivery_id = p_delivery_id;
    perform sla.end_webhook_turn(v_delivery);
  else
    update sla.webhook_lane
       set next_attempt_at = v_now + greatest(sla.webhook_backoff(p_attempt), v_wait), lease_owner = null, lease_until = null
     where webhook_id = v_delivery.webhook_id
       and ticket_id = v_delivery.ticket_id;
  end if;
  if v_delivery.history_id is null then
    return 'given_up';
  end if;
  if p_status = 410 then
    perform sla.disable_webhook(v_delivery.webhook_id, 'gone', p_error);
    return 'disabled';
  end if;

  -- Only a failed probe makes the pause longer, not what was under way when the circuit opened.
  v_failed_probe := coalesce(v_webhook.open_until <= v_now, false);
  update sla.webhook
     set failures = failures + 1, failing_since = coalesce(failing_since, v_now),
         failed_probes = failed_probes + v_failed_probe::int,
         open_until = greatest(v_now + v_wait, case
           when open_until > v_now then open_until
           when failures >= 4 then v_now + sla.webhook_pause(failed_probes + v_failed_probe::int)
         end)
   where webhook_id = v_webhook.webhook_id
  returning * into v_webhook;
  -- Nothing arrived for a day, or for all the time that one delivery was tried.
  if v_webhook.failing_since <= greatest(v_now - interval '24 hours', case when v_given_up then v_delivery.first_attempt_at end) then
    perform sla.disable_webhook(v_webhook.webhook_id, 'failing', p_error);
    return 'disabled';
  end if;
  return case when v_given_up then 'given_up' else 'retried' end;
end
$$;
comment on function sla.record_webhook_failed(bigint, int, interval, int, text, interval) is
  'The receiver did not take it. Returns what follows: retried (after webhook_backoff, or p_retry_after if that is longer, an hour
at most), given_up (tried for a day, or a test), disabled (410, or nothing arrived for a day), stale (another attempt decides).
Five failures in a row open the circuit for 30 s, and each failed probe doubles that up to 30 min.';

create or replace function sla.disable_webhook(p_webhook_id bigint, p_why text, p_error text default null) returns void
language plpgsql
as $$
declare
  v_now timestamptz := sla.now();
begin
  update sla.webhook
     set disabled_at = v_now, disabled_why = p_why, open_until = null
   where webhook_id = p_webhook_id
     and disabled_at is null;
  if not found then
    return;
  end if;

  -- In the order in which whoever delivers the feed locks them.
  perform from sla.webhook_lane where webhook_id = p_webhook_id order by ticket_id for update;
  update sla.webhook_delivery d
     set state = 'failed'
    from sla.webhook_lane l
   where l.webhook_id = p_webhook_id
     and d.ticket_id = l.ticket_id
     and d.webhook_id = p_webhook_id
     and d.delivery_id >= l.delivery_id
     and d.state = 'pending';
  delete from sla.webhook_lane
   where webhook_id = p_webhook_id
     and ticket_id > 0;

  insert into sla.notification (key, kind, team_id, channel_id, details, created_at, next_attempt_at)
  select 'webhook_disabled:' || p_webhook_id || ':' || extract(epoch from v_now), 'ops_notice', i.team_id, i.ops_channel_id,
         jsonb_strip_nulls(jsonb_build_object('notice', 'webhook_disabled', 'webhook_id', p_webhook_id, 'reason', p_why,
           'name', substring(w.url from '^[a-z]+://([^/?#]+)'), 'error', p_error, 'starts_at', w.failing_since)),
         v_now, v_now
    from sla.webhook w
   cross join sla.installation i
   where w.webhook_id = p_webhook_id
     and p_why <> 'switched_off'
     and i.ops_channel_id is not null
      on conflict (key) do nothing;
end
$$;
comment on function sla.disable_webhook(bigint, text, text) is
  'From now on nothing goes to it, and what was on its way is given up. Why: switched_off (somebody did), gone (it said 410),
failing (nothing arrived for a day); of the last two the ops channels hear, with p_error, what the last attempt met. What it missed can be replayed once it is enabled.';

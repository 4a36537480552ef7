create or replace function sla.snooze_ticket(p_ticket_id bigint, p_at timestamptz, p_source text, p_actor text default null,
  p_snooze_for interval default null, p_until_at timestamptz default null) returns void
language plpgsql
as $$
declare
  v_most int;
begin
  perform sla.lock_tickets(array[p_ticket_id]);
  if not exists (
    select from sla.escalation_task where ticket_id = p_ticket_id and state = 'pending') then
    raise exception 'no level of ticket % is still to come', p_ticket_id
      using errcode = 'SLA16', hint = 'only a ticket that waits and has levels left can be snoozed';
  end if;
  select v.most_snoozes into v_most
    from sla.ticket t
    join sla.policy_version v using (policy_version_id)
   where t.ticket_id = p_ticket_id
     and t.snoozes >= v.most_snoozes;
  if v_most is not null then
    raise exception 'ticket % was snoozed % times, which is as often as its policy allows', p_ticket_id, v_most
      using errcode = 'SLA16', hint = 'answer it, or raise most_snoozes in the policy';
  end if;
  if p_until_at <= p_at then
    raise exception 'the snooze would end at %, before it begins', p_until_at
      using errcode = 'SLA12', hint = 'give an end after its beginning';
  end if;
  insert into sla.ticket_event (ticket_id, kind, at, source, actor, snooze_for, until_at, recorded_at)
  values (p_ticket_id, 'snoozed', p_at, p_source, p_actor, p_snooze_for, p_until_at, sla.now())
      on conflict (ticket_id, source) do nothing;
  perform sla.refold(array[p_ticket_id]);
end
$$;
comment on function sla.snooze_ticket(bigint, timestamptz, text, text, interval, timestamptz) is
  'Moves all levels not yet fired, for p_snooze_for (the policy''s snooze unless given) or until p_until_at; no timer moves.
Errors: SLA12 it would end before it begins, SLA16 nothing is left to move, or the
policy''s limit is reached.';

create or replace function sla.adopt_terms(s sla.ticket_state, t sla.policy_terms) returns sla.ticket_state
language plpgsql immutable parallel safe
as $$
begin
  s.policy_version_id := t.policy_version_id;
  s.calendar_version_id := t.calendar_version_id;
  s.afters := t.afters;
  s.snooze_for := t.snooze_for;
  s.most_snoozes := t.most_snoozes;
  s.rearm := t.rearm;
  s.first_response_after := t.first_response_after;
  s.next_response_after := t.next_response_after;
  s.resolution_after := t.resolution_after;
  return s;
end
$$;
comment on function sla.adopt_terms(sla.ticket_state, sla.policy_terms) is 'From now on the ticket is under these terms.';

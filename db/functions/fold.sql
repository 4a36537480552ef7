-- requires: fold_event end_fold
create or replace aggregate sla.fold(event sla.ticket_event, terms sla.policy_terms, now timestamptz) (
  sfunc = sla.fold_event,
  stype = sla.ticket_state,
  finalfunc = sla.end_fold,
  parallel = safe
);
comment on aggregate sla.fold(sla.ticket_event, sla.policy_terms, timestamptz) is
  'A ticket''s state out of its events, each with the terms of the policy version it names. Give them in order: by at, then
sla.event_rank(kind), then source.';

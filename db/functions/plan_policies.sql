-- requires: apply_policies plan_tickets
create or replace function sla.plan_policies(p_policies jsonb) returns jsonb
language plpgsql
as $$
declare
  v_before jsonb := sla.policies_in_force();
  v_after jsonb;
  v_plan jsonb;
begin
  begin
    perform sla.apply_policies(p_policies, 'plan');
    v_after := sla.policies_in_force();
    v_plan := jsonb_build_object(
      'policies', sla.compare_versions(v_before -> 'policies', v_after -> 'policies'),
      'calendars', sla.compare_versions(v_before -> 'calendars', v_after -> 'calendars'),
      'rules', jsonb_build_object('before', v_before -> 'rules', 'after', v_after -> 'rules'),
      'open_tickets', (select count(*) from sla.ticket where state in ('waiting', 'answered', 'no_policy')),
      'tickets', sla.plan_tickets());
    -- A plan changes nothing: what it tried out is taken back, only its findings stay.
    raise exception using errcode = 'SLA00', message = 'planned';
  exception
    when sqlstate 'SLA00' then
      return v_plan;
  end;
end
$$;
comment on function sla.plan_policies(jsonb) is
  'What sla.apply_policies would change, and what moving the open tickets would; changes nothing. {policies, calendars:
[{id, change: added|changed|removed|unchanged, version, next_version, before, after}], rules: {before, after},
open_tickets, tickets: as sla.plan_tickets}. Error SLA06: a policy names a calendar that is not given.';

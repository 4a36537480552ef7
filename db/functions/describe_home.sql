-- requires: describe_open_ticket describe_shifts
create or replace function sla.describe_home(p_team_id text, p_user_id text) returns jsonb
language plpgsql stable
as $$
declare
  -- First answers of today to tickets that are older than this are too few to look for.
  c_oldest constant interval := '14 days';
  v_role text := sla.role_of(p_team_id, p_user_id, sla.now());
  v_zone text := coalesce((select time_zone from sla.person where team_id = p_team_id and user_id = p_user_id), 'UTC');
  v_today timestamptz;
begin
  if v_role is null or v_role not in ('agent', 'internal') then
    return jsonb_build_object('at', sla.now(), 'role', v_role);
  end if;
  begin
    v_today := date_trunc('day', sla.now() at time zone v_zone) at time zone v_zone;
  exception
    when invalid_parameter_value then
      v_today := date_trunc('day', sla.now() at time zone 'UTC') at time zone 'UTC';
  end;

  return jsonb_build_object(
    'at', sla.now(),
    'role', v_role,
    'workspace_url', (select workspace_url from sla.installation where team_id = p_team_id),
    'mine', (
      select coalesce(jsonb_agg(sla.describe_open_ticket(t) order by t.next_due_at nulls last, t.ticket_id), '[]')
        from sla.ticket t
       where t.team_id = p_team_id
         and t.claimed_by = p_user_id
         and t.state in ('waiting', 'answered', 'no_policy')),
    'shifts', sla.describe_shifts(p_team_id),
    'today', (
      select jsonb_build_object(
               'opened', count(*) filter (where t.opened_at >= v_today),
               'answered', count(*) filter (where t.first_answered_at >= v_today),
               'median_first_response_seconds', percentile_cont(0.5) within group (
                 order by extract(epoch from t.first_answered_at - t.opened_at))
                 filter (where t.first_answered_at >= v_today))
        from sla.ticket t
       where t.team_id = p_team_id
         and t.opened_at >= v_today - c_oldest)
      || (
      select jsonb_build_object('breached', count(*))
        from sla.sla_timer k
        join sla.ticket t using (ticket_id)
       where t.team_id = p_team_id
         and t.opened_at >= v_today - c_oldest
         and k.breached_at >= v_today)
      || (
      select jsonb_build_object('waiting', count(*))
        from sla.ticket t
       where t.team_id = p_team_id
         and t.state = 'waiting'));
end
$$;
comment on function sla.describe_home(text, text) is
  'What the Home tab shows: {at, role}, and for agents and internal people {workspace_url, mine: tickets this person is on by next due time,
shifts: sla.describe_shifts, today: {opened, answered, breached, waiting (now), median_first_response_seconds}}; today begins
at midnight where that person is. Customers learn nothing of tickets.';

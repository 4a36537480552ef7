create or replace function sla.move_open_tickets(p_actor text, p_limit int default 1000) returns int
language plpgsql
as $$
declare
  v_now timestamptz := sla.now();
  v_ids bigint[];
begin
  v_ids := array(
    select m.ticket_id
      from sla.tickets_to_move() m
     order by m.ticket_id
     limit p_limit);
  perform sla.lock_tickets(v_ids);
  with moved as (
    insert into sla.ticket_event (ticket_id, kind, at, source, actor, facts, policy_version_id, recorded_at)
    select m.ticket_id, 'facts_changed', v_now,
           'policy:' || coalesce(m.policy_version_id::text, 'none') || ':' || extract(epoch from v_now), p_actor, '{}',
           m.policy_version_id, v_now
      from sla.tickets_to_move() m
     where m.ticket_id = any (v_ids)
        on conflict (ticket_id, source) do nothing
    returning ticket_id
  )
  select array_agg(ticket_id) into v_ids from moved;
  perform sla.refold(v_ids);
  return coalesce(cardinality(v_ids), 0);
end
$$;
comment on function sla.move_open_tickets(text, int) is
  'Moves up to p_limit open tickets to the policy that their facts choose now: same armed_at, same snoozes, the time banked
is carried over. Returns how many; call it until that is 0.';

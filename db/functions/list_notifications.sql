-- requires: show_notification
create or replace function sla.list_notifications(p_team_id text, p_states text[], p_kinds text[], p_ticket_id bigint,
  p_before_id bigint, p_limit int)
returns setof jsonb
language plpgsql stable
-- Which index helps depends on which filters are given: the few that failed have one of their own.
set plan_cache_mode = force_custom_plan
as $$
begin
  return query
  select sla.show_notification(n)
    from sla.notification n
   where n.team_id = p_team_id
     and (p_states is null or n.state = any (p_states))
     and (p_kinds is null or n.kind = any (p_kinds))
     and (p_ticket_id is null or n.ticket_id = p_ticket_id)
     and (p_before_id is null or n.notification_id < p_before_id)
   order by n.notification_id desc
   limit p_limit;
end
$$;
comment on function sla.list_notifications(text, text[], text[], bigint, bigint, int) is
  'The outbox, the newest first, each as sla.show_notification has it. A filter that is null filters nothing; p_before_id is the last
of the page before.';

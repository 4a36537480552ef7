-- requires: show_notification
create or replace function sla.find_notification(p_team_id text, p_notification_id bigint) returns jsonb
language sql stable
as $$
  select sla.show_notification(n)
    from sla.notification n
   where n.team_id = p_team_id
     and n.notification_id = p_notification_id
$$;
comment on function sla.find_notification(text, bigint) is
  'A notification of this workspace as sla.show_notification has it; null where there is none.';

-- requires: describe_notification gesture_details
create or replace function sla.describe_answer(p_team_id text, p_source text) returns jsonb
language sql stable
as $$
  select sla.describe_notification(jsonb_populate_record(null::sla.notification, jsonb_build_object(
           'kind', 'gesture_answer', 'team_id', g.team_id, 'ticket_id', g.ticket_id,
           'details', sla.gesture_details(g) || jsonb_build_object('reader_id', g.user_id))))
    from sla.slack_gesture g
   where g.team_id = p_team_id
     and g.source = p_source
$$;
comment on function sla.describe_answer(text, text) is
  'What is to be said about a gesture where it has no thread to be said in: as sla.describe_notification has it. Null: no
such gesture.';

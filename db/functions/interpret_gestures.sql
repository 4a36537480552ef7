create or replace function sla.interpret_gestures() returns trigger
language plpgsql
as $$
begin
  perform sla.take_in_gestures(array(select gesture_id from heard order by gesture_id));
  return null;
exception
  when transaction_rollback or insufficient_resources or operator_intervention or object_not_in_prerequisite_state
    then raise;
  when others then
    perform sla.record_fault(team_id, channel_id, ts, sqlstate, sqlerrm,
              'the gesture is kept in slack_gesture; mend the cause, then call sla.take_in_gestures for it')
       from heard;
    return null;
end
$$;
comment on function sla.interpret_gestures() is 'The trigger of the gestures'' inbox, once per statement.';

create or replace function sla.interpret_messages() returns trigger
language plpgsql
as $$
declare
  v_ids bigint[];
  v_id bigint;
begin
  perform sla.record_fault(team_id, channel_id, ts, 'bad_ts', 'the message''s ts is not a Slack timestamp',
            'nothing to do: Slack never sends such a message; look at what posts to /slack/events')
     from arrived
    where posted_at is null;

  v_ids := array(
    select message_id
      from arrived
     where posted_at is not null);
  if v_ids = '{}' then
    return null;
  end if;

  begin
    perform sla.turn_messages_into_events(v_ids);
    return null;
  exception
    -- A lost connection, a deadlock or a full disk is nobody's message: let the caller repeat the batch.
    when transaction_rollback or insufficient_resources or operator_intervention or object_not_in_prerequisite_state
      then raise;
    when others then null;
  end;

  -- One row of the batch cannot be used; find it, so that it takes no other with it.
  foreach v_id in array v_ids loop
    begin
      perform sla.turn_messages_into_events(array[v_id]);
    exception
      when transaction_rollback or insufficient_resources or operator_intervention or object_not_in_prerequisite_state
        then raise;
      when others then
        perform sla.record_fault(team_id, channel_id, ts, sqlstate, sqlerrm,
                  'the message is kept in slack_watcher; mend the cause, then call sla.turn_messages_into_events for it')
           from arrived
          where message_id = v_id;
    end;
  end loop;
  return null;
end
$$;
comment on function sla.interpret_messages() is 'The trigger of the inbox, once per statement.';

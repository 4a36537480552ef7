create or replace function sla.interpret_messages() returns trigger
language plpgsql
as $$
declare
  v_keys sla.message_key[];
  v_key sla.message_key;
begin
  perform sla.record_fault(team_id, channel_id, ts, 'bad_ts', 'the message''s ts is not a Slack timestamp',
            'nothing to do: Slack never sends such a message; look at what posts to /slack/events')
     from arrived
    where posted_at is null;

  v_keys := array(
    select (team_id, channel_id, ts)::sla.message_key
      from arrived
     where posted_at is not null);
  if v_keys = '{}' then
    return null;
  end if;

  begin
    perform sla.turn_messages_into_events(v_keys);
    return null;
  exception
    -- A lost connection, a deadlock or a full disk is nobody's message: let the caller repeat the batch.
    when transaction_rollback or insufficient_resources or operator_intervention or object_not_in_prerequisite_state
      then raise;
    when others then null;
  end;

  -- One row of the batch cannot be used; find it, so that it takes no other with it.
  foreach v_key in array v_keys loop
    begin
      perform sla.turn_messages_into_events(array[v_key]);
    exception
      when transaction_rollback or insufficient_resources or operator_intervention or object_not_in_prerequisite_state
        then raise;
      when others then
        perform sla.record_fault(v_key.team_id, v_key.channel_id, v_key.ts, sqlstate, sqlerrm,
          'the message is kept in slack_watcher; mend the cause, then call sla.turn_messages_into_events for it');
    end;
  end loop;
  return null;
end
$$;
comment on function sla.interpret_messages() is 'The trigger of the inbox, once per statement.';

create or replace function sla.ladder_due(p_state sla.ticket_state, p_level int) returns timestamptz
language sql immutable parallel safe
as $$
  -- Every pause knows its end, so a due time exists while paused too; an earlier resume brings it forward.
  select p_state.armed_at + p_state.afters[p_level] + p_state.shift + p_state.paused_for
       + case when p_state.paused_at is null then interval '0'
              else (select max(u) from unnest(p_state.pause_untils) u) - p_state.paused_at
         end
$$;
comment on function sla.ladder_due(sla.ticket_state, int) is
  'When a level not yet fired is due in the current cycle: armed_at + after + snoozes + pauses.';

create or replace function sla.explain_slas(p_ticket_id bigint) returns jsonb
language plpgsql stable
as $$
declare
  v_explained jsonb := sla.explain(p_ticket_id);
  v_ticket jsonb := sla.find_ticket(p_ticket_id);
begin
  return jsonb_strip_nulls(jsonb_build_object(
      'ticket_id', p_ticket_id,
      'as_of', v_explained -> 'as_of',
      'state', v_explained -> 'state',
      'policy', nullif(v_explained -> 'policy', 'null') - 'id' || jsonb_build_object('policy_id', v_explained -> 'policy' -> 'id'),
      'clock', jsonb_build_object(
        'runs', v_explained -> 'clock' -> 'runs',
        'running_since', v_explained -> 'clock' -> 'running_since',
        'reads', coalesce(nullif(v_explained -> 'clock' -> 'reads_seconds', 'null'), v_explained -> 'clock' -> 'banked_seconds'),
        'pause_reasons', v_ticket -> 'pause_reasons',
        'paused_until', v_explained -> 'clock' -> 'paused_until'),
      'postponed', coalesce(nullif(v_explained -> 'ladder' -> 'postponed_seconds', 'null'), '0'),
      'snoozes', v_explained -> 'ladder' -> 'snoozes',
      'snoozes_refused', v_explained -> 'ladder' -> 'snoozes_refused'))
    || jsonb_build_object(
      'slas', v_ticket -> 'slas',
      'levels', v_ticket -> 'levels',
      'open_hours', (
        select coalesce(jsonb_agg(jsonb_build_object('starts_at', s -> 'opens_at', 'ends_at', s -> 'closes_at')
                 order by place), '[]')
          from jsonb_array_elements(case jsonb_typeof(v_explained -> 'spans') when 'array' then v_explained -> 'spans' else '[]' end)
            with ordinality as spans(s, place)),
      'history', sla.list_history(p_ticket_id));
end
$$;
comment on function sla.explain_slas(bigint) is
  'sla.explain as the API tells it: policy, clock, snoozes, timers, levels, open hours and history; durations in seconds. Error SLA02:
no such ticket.';

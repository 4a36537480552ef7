-- requires: store_gestures describe_override
create or replace function sla.end_override(p_team_id text, p_source text, p_actor text, p_override_id bigint) returns jsonb
language plpgsql
as $$
declare
  v_said jsonb;
begin
  v_said := sla.store_gestures(p_team_id, jsonb_build_array(jsonb_build_object('source', p_source, 'road', 'api',
    'verb', 'uncover', 'user_id', p_actor, 'at', sla.now(), 'override_id', p_override_id))) -> 0;
  return jsonb_build_object('outcome', v_said -> 'outcome', 'override', sla.describe_override(p_override_id));
end
$$;
comment on function sla.end_override(text, text, text, bigint) is
  'A program takes an override back, by the same road as people do: {outcome, override}. Outcomes: done, nothing_changes (it is over
already).';

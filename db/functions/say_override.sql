-- requires: store_gestures describe_override
create or replace function sla.say_override(p_team_id text, p_source text, p_actor text, p_kind text, p_user_id text,
  p_covered_user_id text, p_starts_at timestamptz, p_ends_at timestamptz)
returns jsonb
language plpgsql
as $$
declare
  v_said jsonb;
begin
  v_said := sla.store_gestures(p_team_id, jsonb_build_array(jsonb_build_object('source', p_source, 'road', 'api', 'verb', p_kind,
    'user_id', p_actor, 'at', sla.now(), 'person_id', p_user_id, 'covered_id', p_covered_user_id, 'from_at', p_starts_at,
    'until_at', p_ends_at))) -> 0;
  return jsonb_build_object('outcome', v_said -> 'outcome', 'override', (
    select sla.describe_override(o.override_id)
      from sla.roster_override o
     where o.team_id = p_team_id
       and o.source = p_source));
end
$$;
comment on function sla.say_override(text, text, text, text, text, text, timestamptz, timestamptz) is
  'A program says over the roster that somebody covers or is off, by the same road as people do: {outcome, override}. Outcomes: done,
unknown_person, left, until_missing (the end is past, not after the beginning, or more than 31 days after it), no_shift (who is covered has
none then), nothing_changes.';

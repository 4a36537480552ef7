-- requires: read_mention read_cover
create or replace function sla.store_gestures(p_team_id text, p_gestures jsonb) returns jsonb
language plpgsql
as $$
begin
  insert into sla.slack_gesture (team_id, source, road, verb, user_id, channel_id, ts, ticket_id, at, hold_for, until_at,
    reason, heard_at, person_id, covered_id, from_at, override_id, outcome)
  select p_team_id, g.source, g.road, coalesce(g.verb, cover.verb, said.verb), g.user_id, g.channel_id, g.ts, g.ticket_id, g.at,
         coalesce(make_interval(secs => g.for_seconds), case when cover.verb is null then said.hold_for end),
         coalesce(g.until_at, case when cover.verb is null then said.until_at else cover.until_at end),
         case g.verb when 'pause' then coalesce(sla.name_reason(g.reason), 'on_hold')
                     when 'resume' then sla.name_reason(g.reason)
                     else coalesce(nullif(btrim(g.reason), ''),
                            case when cover.verb is null then said.reason else cover.reason end) end,
         sla.now(), coalesce(g.person_id, cover.person_id), coalesce(g.covered_id, cover.covered_id),
         coalesce(g.from_at, cover.from_at), g.override_id, cover.outcome
    from jsonb_to_recordset(p_gestures) as g(source text, road text, verb text, user_id text, channel_id text, ts text,
      ticket_id bigint, at timestamptz, for_seconds float, until_at timestamptz, reason text, said text, person_id text, covered_id text,
      from_at timestamptz, override_id bigint)
    join sla.installation i on i.team_id = p_team_id
    left join sla.person p on p.team_id = p_team_id and p.user_id = g.user_id
   cross join lateral sla.read_mention(g.said, i.bot_user_id, p.time_zone, g.at) said
   cross join lateral sla.read_cover(g.said, p_team_id, i.bot_user_id, g.user_id, p.time_zone, g.at) cover
   order by g.source
      on conflict on constraint slack_gesture_team_id_source_key do nothing;

  return (
    select jsonb_agg(jsonb_build_object('source', s.source, 'ticket_id', s.ticket_id, 'outcome', s.outcome))
      from sla.slack_gesture s
     where s.team_id = p_team_id
       and s.source in (select g ->> 'source' from jsonb_array_elements(p_gestures) g));
end
$$;
comment on function sla.store_gestures(text, jsonb) is
  'What people did besides writing: [{source (unique), road mention|button|reaction|command|modal|api, verb
snooze|claim|release|pause|resume|resolve|reopen|status|help|cover|off|uncover, user_id, channel_id, ts (the message it was done
on or under), ticket_id or null, at, for_seconds, until_at, reason; of the roster person_id (who covers or is off; null: user_id),
covered_id, from_at (null: at), override_id (to end this one)}]; a mention gives said, its text, in place of the verb, and the text is not
kept. The people must be known: sla.record_people. Returns [{source, ticket_id, outcome}], where outcome is: done, still_waiting (resolved
without a reason while the customer waits), most_snoozes, nothing_planned, not_paused, not_claimed, not_waiting,
nothing_changes, no_ticket, not_agent, unknown, unknown_person, ambiguous_person, left, until_missing, no_shift. A source that is known already changes nothing.';

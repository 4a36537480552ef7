-- requires: read_span read_wall_time
create or replace function sla.read_mention(p_text text, p_bot_user_id text, p_zone text, p_at timestamptz,
  out verb text, out hold_for interval, out until_at timestamptz, out reason text)
language plpgsql stable
as $$
declare
  v_said text;
  v_parts text[];
begin
  v_said := lower(regexp_replace(p_text, '<@' || p_bot_user_id || '(\|[^>]*)?>', ' ', 'g'));
  v_said := replace(replace(v_said, '&amp;', '&'), '’', '''');
  v_said := regexp_replace(v_said, '^[\s,.:;!-]*(please\s+)?|[\s,.:;!-]*$', '', 'g');
  v_said := regexp_replace(v_said, '(\w)[\s,.!]+(please|pls|thanks|thank you|thx)$', '\1');
  v_said := regexp_replace(v_said, '\s+', ' ', 'g');

  if v_said ~ '^(snooze|postpone)?$' then
    verb := 'snooze';
  elsif v_said ~ '^(snooze |postpone )?(for |by )?\d' or v_said ~ '^(snooze |postpone )?until ' then
    v_parts := regexp_match(v_said, '^(?:snooze |postpone )?(?:until (.+)|(?:for |by )?(.+))$');
    hold_for := sla.read_span(v_parts[2]);
    until_at := sla.read_wall_time(v_parts[1], p_zone, p_at);
    verb := case when hold_for is null and until_at is null then 'unknown' else 'snooze' end;
  elsif v_said ~ '^pause( |$)' then
    v_parts := regexp_match(v_said, '^pause(?: (?!for \d|until )(.+?))??(?: until (.+?)| for (\d.*?))?$');
    hold_for := sla.read_span(v_parts[3]);
    until_at := sla.read_wall_time(v_parts[2], p_zone, p_at);
    reason := sla.name_reason(coalesce(v_parts[1], 'on hold'));
    verb := case when reason is null or coalesce(v_parts[2], v_parts[3]) is not null and hold_for is null and until_at is null
              then 'unknown' else 'pause' end;
  elsif v_said ~ '^(resume|unpause|go on)( |$)' then
    verb := 'resume';
    reason := sla.name_reason(substring(v_said from '^(?:resume|unpause) (.+)$'));
  elsif v_said ~ '^(resolve|resolved|close|closed)$' then
    verb := 'resolve';
  elsif v_said ~ '^(resolve|resolved|close|closed) without answer\W+\w' then
    verb := 'resolve';
    -- As it was written, for people read it in reports.
    reason := left(btrim(substring(regexp_replace(p_text, '<[^>]*>', ' ', 'g') from '(?i)without\s+answer\W+(.*)$')), 200);
  elsif v_said ~ '^(i''?m |i am )?on it$' or v_said ~ '^(claim|mine|i take it|taking it|looking|looking into it)$' then
    verb := 'claim';
  elsif v_said ~ '^(release|unclaim|not on it)$' then
    verb := 'release';
  elsif v_said = 'reopen' then
    verb := 'reopen';
  elsif v_said ~ '^status\??$' then
    verb := 'status';
  elsif v_said ~ '^(help|\?)$' then
    verb := 'help';
  -- What people write when they have no hand free for a manual; a question is no such thing.
  elsif length(v_said) <= 80 and v_said !~ '\?'
      and v_said ~ '^(i''m |i am |we''re |we are )?(on it|looking|working on|checking|investigating)\y' then
    verb := 'claim';
  elsif length(v_said) <= 80 and v_said ~ '^(not now|later|hold on|wait|one moment|a moment|give (me|us)|busy|remind me)\y' and v_said !~ '\?' then
    verb := 'snooze';
  else
    verb := 'unknown';
  end if;
end
$$;
comment on function sla.read_mention(text, text, text, timestamptz) is
  'What an agent asks for in a message that mentions the bot: nothing else is snooze; 2h; until 17:00 (in p_zone); pause
waiting on vendor [for 2h | until 17:00]; resume [waiting on vendor]; resolve [without answer: why]; on it, looking …; release; reopen; status; help; not now, later,
give me a moment … is snooze. Anything else is unknown.';

-- requires: find_colleague read_span read_wall_time
create or replace function sla.read_cover(p_text text, p_team_id text, p_bot_user_id text, p_speaker_id text, p_zone text,
  p_at timestamptz, out verb text, out person_id text, out covered_id text, out from_at timestamptz,
  out until_at timestamptz, out reason text, out outcome text)
language plpgsql stable
as $$
declare
  c_when constant text := '\m((?:(?:today|tomorrow|on \w+day|\w+day|\d{4}-\d\d-\d\d) )?from .+? (?:until|till|til|to|-|–) .+|from .+? for \d.*|(?:until|till|til) .+|for \d.*)$';
  v_said text;
  v_when text;
  v_parts text[];
  v_person text;
  v_covered text;
  v_found record;
begin
  v_said := regexp_replace(p_text, '<@' || p_bot_user_id || '(\|[^>]*)?>', ' ', 'g');
  v_said := replace(replace(v_said, '&amp;', '&'), '’', '''');
  v_said := btrim(regexp_replace(v_said, '\s+', ' ', 'g'), ' ,.:;!-');
  v_said := regexp_replace(v_said, '^please ', '', 'i');
  v_said := regexp_replace(v_said, '\m(?:takes|is taking) over(?: from)?\M', 'covers', 'i');
  v_said := regexp_replace(v_said, '[\s,.!]+(please|pls|thanks|thank you|thx)$', '', 'i');
  if length(v_said) > 200 then
    return;
  end if;

  v_parts := regexp_match(v_said,
    '^(?:(?:i''?m |i am )?(?:not|no longer) covering|stop covering|uncover)(?: for)?(?: (?!any ?more$)(.+?))??(?: any ?more)?$', 'i');
  if v_parts is not null then
    verb := 'uncover';
    v_covered := v_parts[1];
  elsif v_said ~* '^(i''?m|i am|.+ is|.+''s) back( on shift)?$' then
    verb := 'uncover';
    reason := 'back';
    v_person := (regexp_match(v_said, '^(.+?)(?: is|''s) back', 'i'))[1];
  else
    v_when := substring(v_said from '(?i)' || c_when);
    v_said := btrim(left(v_said, length(v_said) - coalesce(length(v_when), 0)), ' ,');
    -- I am covering, I am on shift; I cover Ben, cover Ben.
    v_parts := coalesce(
      regexp_match(v_said, '^(?:i''?m |i am |i''ll be |i will be )?(?:covering(?: for)?(?: (.+))?|on shift|on call|on duty)$', 'i'),
      regexp_match(v_said, '^(?:i |i''ll |i will )?cover(?:(?: for)? (?!for )(.+))?$', 'i'));
    if v_parts is not null then
      verb := 'cover';
      -- "Cover ana for ben": it is Ana who does.
      v_person := substring(v_parts[1] from '(?i)^(.+) for .+$');
      v_covered := coalesce(substring(v_parts[1] from '(?i)^.+ for (.+)$'), v_parts[1]);
    else
      v_parts := regexp_match(v_said,
        '^(.+?) (?:covers|is covering|will cover|covering)(?: for)?(?: (.+))?$', 'i');
      if v_parts is not null then
        verb := 'cover';
        v_person := v_parts[1];
        v_covered := v_parts[2];
      else
        v_parts := regexp_match(v_said, '^(i''?m |i am |.+?''s |.+? is )(on shift|on call|on duty|off|off shift|out|out sick|sick|away|on leave|on vacation|unavailable)$', 'i');
        verb := case when lower(v_parts[2]) in ('on shift', 'on call', 'on duty') then 'cover' when v_parts is not null then 'off' end;
        v_person := nullif(btrim(regexp_replace(v_parts[1], '(^i''?m|^i am|''s| is) $', '', 'i')), '');
        -- "Ben is out" says more about Ben than about the roster.
        if v_when is null then
          verb := null;
        end if;
      end if;
    end if;
  end if;
  if verb is null then
    return;
  end if;

  if v_person is not null then
    select * into v_found from sla.find_colleague(p_team_id, v_person, p_speaker_id);
    person_id := v_found.user_id;
    outcome := v_found.outcome;
    reason := case when outcome is not null then v_person else reason end;
  end if;
  if v_covered is not null and outcome is null then
    select * into v_found from sla.find_colleague(p_team_id, v_covered, p_speaker_id);
    covered_id := v_found.user_id;
    outcome := v_found.outcome;
    reason := case when outcome is not null then v_covered else reason end;
  end if;
  -- Nobody is called that, and no time was said: it was about something else.
  if outcome is not null and v_when is null and (verb <> 'uncover' or v_person is not null) then
    verb := null;
    outcome := null;
    reason := null;
    return;
  end if;
  if verb = 'uncover' then
    return;
  end if;

  v_when := lower(v_when);
  v_parts := regexp_match(v_when, '^(today |tomorrow |on \w+day |\w+day |\d{4}-\d\d-\d\d )?from (.+?) (?:(?:until|till|til|to|-|–) (.+)|for (\d.*))$');
  if v_parts is not null then
    from_at := case when v_parts[2] = 'now' then p_at
                    else sla.read_wall_time(coalesce(v_parts[1], '') || v_parts[2], p_zone, p_at) end;
    -- "From 9:00 until 17:00", said at ten past nine, means today.
    if v_parts[1] is null and v_parts[3] is not null
       and sla.read_wall_time(v_parts[3], p_zone, p_at) < from_at then
      from_at := p_at;
    end if;
    until_at := coalesce(from_at + sla.read_span(v_parts[4]), sla.read_wall_time(v_parts[3], p_zone, from_at));
  else
    v_parts := regexp_match(v_when, '^(?:(?:until|till|til) (.+)|for (\d.*))$');
    until_at := coalesce(p_at + sla.read_span(v_parts[2]), sla.read_wall_time(v_parts[1], p_zone, p_at));
  end if;
  if until_at is null and outcome is null then
    outcome := 'until_missing';
    reason := v_when;
  end if;
end
$$;
comment on function sla.read_cover(text, text, text, text, text, timestamptz) is
  'What a message that mentions the bot says of the roster: I''m covering until 18:00; ana covers ben until tomorrow 9:00; I cover ben
from 14:00 to 18:00; ben is off until friday 9:00; I''m not covering any more; I''m back. verb is cover, off or uncover; null: it says nothing
of it. Times are meant in p_zone. Of uncover the reason back means that an off ends, and no cover. outcome, where what was said cannot be done: unknown_person, ambiguous_person (reason: the name)
or until_missing (reason: what was said of the time).';

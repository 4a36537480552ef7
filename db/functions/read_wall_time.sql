create or replace function sla.read_wall_time(p_said text, p_zone text, p_at timestamptz) returns timestamptz
language plpgsql stable
as $$
declare
  c_day constant text := '(today|tomorrow|(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{4}-\d\d-\d\d)';
  c_time constant text := '(?:at )?(?:(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|h)?|(noon|midday|midnight))';
  v_said text := regexp_replace(p_said, '^(.+?),? ' || c_day || '$', '\2 \1');
  v_parts text[] := regexp_match(v_said, '^(?:' || c_day || ',?\s+)?' || c_time || '$');
  v_zone text := coalesce(p_zone, 'UTC');
  v_hour int := v_parts[2]::int;
  v_minute int := coalesce(v_parts[3]::int, 0);
  v_weekday int;
  v_step int := 1;
  v_day date;
  v_until timestamptz;
begin
  if v_parts is null
     or v_parts[5] is null and v_parts[3] is null and v_parts[4] is null
     or v_minute > 59
     or v_hour > (case when v_parts[4] in ('am', 'pm') then 12 else 24 end) then
    return null;
  end if;
  begin
    v_day := (p_at at time zone v_zone)::date;
  exception
    when invalid_parameter_value then
      v_zone := 'UTC';
      v_day := (p_at at time zone v_zone)::date;
  end;
  if v_parts[4] in ('am', 'pm') then
    v_hour := v_hour % 12 + case v_parts[4] when 'pm' then 12 else 0 end;
  elsif v_parts[5] is not null then
    v_hour := case v_parts[5] when 'midnight' then 24 else 12 end;
  end if;

  if v_parts[1] ~ '^\d' then
    begin
      v_day := v_parts[1]::date;
    exception
      when datetime_field_overflow then return null;
    end;
  elsif v_parts[1] = 'tomorrow' then
    v_day := v_day + 1;
  elsif v_parts[1] <> 'today' then
    v_weekday := array_position(array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
      left(regexp_replace(v_parts[1], '^on ', ''), 3));
    v_day := v_day + (v_weekday - extract(isodow from v_day)::int + 7) % 7;
    v_step := 7;
  end if;
  v_until := (v_day + make_interval(hours => v_hour, mins => v_minute)) at time zone v_zone;
  -- A time of day, or of a weekday, that has passed means the next one, unless the day itself was said.
  if v_until <= p_at and (v_parts[1] is null or v_weekday is not null) then
    v_until := (v_day + v_step + make_interval(hours => v_hour, mins => v_minute)) at time zone v_zone;
  end if;
  return case when v_until > p_at then v_until end;
end
$$;
comment on function sla.read_wall_time(text, text, timestamptz) is
  'A time of day as people write it, in their own zone: 17:00, 5pm, tomorrow 9:00, friday at noon, 2026-03-05 9:00; the next one
after p_at. An unknown zone is UTC. Null: it is none, or lies behind.';

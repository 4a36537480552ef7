create or replace function sla.apply_calendars(p_calendars jsonb, p_applied_by text) returns void
language plpgsql
as $$
declare
  v_calendar jsonb;
  v_sha text;
  v_id bigint;
begin
  for v_calendar in select jsonb_strip_nulls(c) from jsonb_array_elements(p_calendars) c loop
    v_sha := encode(sha256(convert_to(v_calendar::text, 'UTF8')), 'hex');
    select v.calendar_version_id into v_id
      from sla.calendar_version v
     where v.calendar_id = v_calendar ->> 'id'
       and v.sha256 = v_sha;
    if not found then
      insert into sla.calendar_version (calendar_id, version, zone, document, sha256, applied_at, applied_by)
      select v_calendar ->> 'id',
             1 + coalesce((select max(version) from sla.calendar_version where calendar_id = v_calendar ->> 'id'), 0),
             v_calendar ->> 'zone', v_calendar, v_sha, sla.now(), p_applied_by
      returning calendar_version_id into v_id;
      perform sla.expand_calendar(v_id, (sla.now() - interval '400 days')::date, (sla.now() + interval '1830 days')::date);
    end if;
    insert into sla.calendar (calendar_id, calendar_version_id)
    values (v_calendar ->> 'id', v_id)
        on conflict (calendar_id) do update set calendar_version_id = excluded.calendar_version_id;
  end loop;
  delete from sla.calendar
   where calendar_id <> all (array(select c ->> 'id' from jsonb_array_elements(p_calendars) c));
end
$$;
comment on function sla.apply_calendars(jsonb, text) is
  'Puts calendars in force: [{id, zone, weekly: [{day 1 to 7, from, to}], holidays: [date]}]. Changed hours are a new
version; hours that were in force before are that version again.';

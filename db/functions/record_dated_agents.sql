create or replace function sla.record_dated_agents(p_team_id text, p_people jsonb, p_at timestamptz) returns int
language plpgsql
as $$
declare
  v_said text[] := array(select distinct p ->> 'user_id' from jsonb_array_elements(p_people) p);
  v_changed int;
  v_total int;
begin
  perform from sla.installation where team_id = p_team_id for no key update;

  -- Whoever is left out of the file stops now; what was is not taken back.
  update sla.agent
     set member_to = greatest(p_at, member_from)
   where team_id = p_team_id
     and source = 'dated'
     and user_id <> all (v_said)
     and coalesce(member_to, 'infinity') > greatest(p_at, member_from);
  get diagnostics v_total = row_count;

  -- A corrected date is another thing: it was never as it said before.
  delete from sla.agent a
   where a.team_id = p_team_id
     and a.source = 'dated'
     and a.user_id = any (v_said)
     and not exists (
       select
         from jsonb_to_recordset(p_people) as n(user_id text, from_at timestamptz, to_at timestamptz)
        where n.user_id = a.user_id
          and coalesce(n.from_at, '-infinity') = a.member_from
          and n.to_at is not distinct from a.member_to);
  get diagnostics v_changed = row_count;
  v_total := v_total + v_changed;

  insert into sla.agent (team_id, user_id, source, member_from, member_to)
  select distinct on (n.user_id, coalesce(n.from_at, '-infinity'))
         p_team_id, n.user_id, 'dated', coalesce(n.from_at, '-infinity'), n.to_at
    from jsonb_to_recordset(p_people) as n(user_id text, from_at timestamptz, to_at timestamptz)
   order by n.user_id, coalesce(n.from_at, '-infinity'), n.to_at desc nulls first
      on conflict (team_id, user_id, source, member_from) do nothing;
  get diagnostics v_changed = row_count;
  return v_total + v_changed;
end
$$;
comment on function sla.record_dated_agents(text, jsonb, timestamptz) is
  'Makes the agents of the team''s file that it names with dates these: [{user_id, from_at, to_at}], up to but without
to_at, either may be null. Who is left out stops being one at p_at; a corrected date counts as if it had always been so.
Returns how many entries came, changed or went.';

create or replace function sla.find_colleague(p_team_id text, p_written text, p_speaker_id text,
  out user_id text, out outcome text)
language plpgsql stable
as $$
#variable_conflict use_column
declare
  v_written text := lower(btrim(p_written, ' @.,:;!'));
  v_found record;
begin
  if v_written in ('i', 'me', 'myself') then
    user_id := p_speaker_id;
    return;
  end if;
  if p_written ~ '^<@[A-Z0-9]+(\|[^>]*)?>$' then
    user_id := substring(p_written from '^<@([A-Z0-9]+)');
    return;
  end if;
  -- A handle or a full name goes before a first name: "Ana Lima" is one person, and no other Ana.
  select (array_agg(p.user_id order by p.deleted, p.user_id))[1] as user_id, count(*) filter (where not p.deleted) as present
    into v_found
    from (
      select p.user_id, p.deleted, case
               when lower(p.user_id) = v_written or p.email = v_written then 1
               when v_written in (lower(p.name), lower(p.real_name)) then 2
               when v_written in (split_part(lower(p.real_name), ' ', 1), split_part(lower(p.name), ' ', 1)) then 3
             end as closeness
        from sla.person p
       where p.team_id = p_team_id
         and not p.is_bot
         and not p.is_restricted
         and not p.is_stranger) p
   where p.closeness is not null
   group by p.closeness
   order by bool_and(p.deleted), p.closeness
   limit 1;
  if not found then
    outcome := 'unknown_person';
  elsif v_found.present > 1 then
    outcome := 'ambiguous_person';
  else
    user_id := v_found.user_id;
  end if;
end
$$;
comment on function sla.find_colleague(text, text, text) is
  'Whom somebody writes of: a mention, a handle, an e-mail address, a full name, a first name that one colleague has, or "me". Where
that is nobody, outcome says so: unknown_person or ambiguous_person.';

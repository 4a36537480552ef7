-- requires: judge_role person_as_of is_listed
create or replace function sla.role_of(p_team_id text, p_user_id text, p_at timestamptz) returns text
language sql stable
as $$
  select sla.judge_role(sla.person_as_of(p, p_at), null, i, sla.is_listed(p_team_id, p_user_id, p_at))
    from sla.installation i
    left join sla.person p on p.team_id = i.team_id and p.user_id = p_user_id
   where i.team_id = p_team_id
$$;
comment on function sla.role_of(text, text, timestamptz) is
  'Who somebody was at an instant, as sla.judge_role has it. Intake asks the same of a whole batch: sla.heard_messages.';

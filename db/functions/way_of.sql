create or replace function sla.way_of(p_kind text, p_state text) returns text
language sql immutable parallel safe
as $$
  select case
    when p_state = 'uncertain' then 'look_up'
    when p_kind in ('escalation_over', 'escalation_changed') then 'edit'
    when p_kind in ('escalation', 'digest', 'warning', 'breach', 'ops_notice') then 'post'
    else 'answer'
  end
$$;
comment on function sla.way_of(text, text) is
  'Which of Slack''s methods a notification needs next, each with a limit of its own: post, edit, answer (to one person
alone) or look_up.';

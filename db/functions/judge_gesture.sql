create or replace function sla.judge_gesture(g sla.slack_gesture, p_before sla.ticket, p_after sla.ticket) returns text
language sql immutable
as $$
  select case
    when g.verb in ('status', 'help') then 'done'
    when p_after.state = 'cancelled' then 'not_waiting'
    when g.verb = 'claim' then case
      when p_after.claimed_by = g.user_id and p_before.claimed_by is distinct from g.user_id then 'done'
      else 'nothing_changes' end
    when g.verb = 'release' then case when p_before.claimed_by = g.user_id then 'done' else 'not_claimed' end
    when g.verb = 'snooze' then case
      when p_after.snoozes > p_before.snoozes then 'done'
      when p_after.snoozes_refused > p_before.snoozes_refused then 'most_snoozes'
      when p_after.state = 'waiting' then 'nothing_planned'
      else 'not_waiting' end
    when g.verb = 'pause' then case when g.reason = any (p_after.pause_reasons) then 'done' else 'not_waiting' end
    when g.verb = 'resume' then case
      when p_before.pause_reasons is distinct from p_after.pause_reasons then 'done' else 'not_paused' end
    when g.verb = 'resolve' then case
      when p_after.state in ('waiting', 'no_policy') then 'still_waiting'
      when p_before.state = 'resolved' then 'nothing_changes'
      else 'done' end
    when g.verb = 'reopen' then case
      when p_after.state = 'waiting' and p_before.state <> 'waiting' then 'done' else 'nothing_changes' end
  end
$$;
comment on function sla.judge_gesture(sla.slack_gesture, sla.ticket, sla.ticket) is
  'What became of a gesture, by the ticket before and after it.';

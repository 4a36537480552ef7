create or replace function sla.conclusions(p_old sla.sla_timer, p_new sla.sla_timer, p_now timestamptz)
returns table (kind text, at timestamptz, why text)
language sql stable
as $$
  select 'breached', p_new.breached_at, 'the promised time passed and the customer still waited'
   where p_new.breached_at is not null
     and p_old.breached_at is null
  union all
  select 'retracted', coalesce(p_new.closed_at, p_now),
         case when p_new.closed_at is null then 'another promise applies, which is not broken'
              else 'it was answered in time, which was heard late' end
   where p_new.breached_at is null
     and p_old.breached_at is not null
  union all
  select case p_new.state when 'cancelled' then 'timer_cancelled' else p_new.state end, p_new.closed_at, p_new.closed_why
   where p_new.closed_at is not null
     and (p_old.state, p_old.closed_at) is distinct from (p_new.state, p_new.closed_at)
  union all
  select 'timer_paused',
         (select max(e.at) from sla.ticket_event e where e.ticket_id = p_new.ticket_id and e.kind = 'paused'),
         array_to_string(p_new.pause_reasons, ', ')
   where p_new.state = 'paused'
     and p_old.state = 'running'
  union all
  select 'timer_resumed', p_new.running_since, array_to_string(p_old.pause_reasons, ', ')
   where p_new.state = 'running'
     and p_old.state = 'paused'
$$;
comment on function sla.conclusions(sla.sla_timer, sla.sla_timer, timestamptz) is
  'What the history says when a timer changed from p_old (null: it is new) to p_new: breached, retracted, its
verdict, and that it was paused or resumed.';

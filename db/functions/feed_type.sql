create or replace function sla.feed_type(p_kind text, p_about_timer boolean) returns text
language sql immutable parallel safe
as $$
  select case
    when p_about_timer then case p_kind
      when 'warned' then 'timer.approaching_breach'
      when 'breached' then 'timer.breached'
      when 'retracted' then 'timer.retracted'
      when 'met' then 'timer.met'
      when 'missed' then 'timer.missed'
      when 'timer_cancelled' then 'timer.cancelled'
      when 'timer_paused' then 'timer.paused'
      when 'timer_resumed' then 'timer.resumed'
    end
    else case p_kind
      when 'opened' then 'ticket.opened'
      when 'customer_message' then 'ticket.customer_replied'
      when 'agent_reply' then 'ticket.answered'
      when 'snoozed' then 'ticket.snoozed'
      when 'claimed' then 'ticket.claimed'
      when 'released' then 'ticket.released'
      when 'escalated' then 'ticket.escalated'
      when 'facts_changed' then 'ticket.facts_changed'
      when 'resolved' then 'ticket.resolved'
      when 'reopened' then 'ticket.reopened'
      when 'cancelled' then 'ticket.cancelled'
    end
  end
$$;
comment on function sla.feed_type(text, boolean) is
  'What the feed calls an event of a ticket, or a conclusion about one of its timers; null: the feed does not tell it.';

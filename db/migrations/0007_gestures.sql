-- What people do in Slack besides writing, and what disappears from it.

create table sla.slack_gesture (
  gesture_id bigint generated always as identity primary key,
  team_id text not null references sla.installation on delete cascade,
  source text not null check (source <> ''),
  road text not null check (road in ('mention', 'button', 'reaction', 'command', 'modal')),
  verb text not null check (verb in ('snooze', 'claim', 'release', 'pause', 'resume', 'resolve', 'reopen', 'status', 'help',
    'unknown')),
  user_id text not null check (user_id <> ''),
  channel_id text,
  ts text,
  ticket_id bigint,
  at timestamptz not null,
  hold_for interval check (hold_for > '0'),
  until_at timestamptz,
  reason text check (reason <> ''),
  heard_at timestamptz not null,
  outcome text,
  unique (team_id, source)
);
comment on table sla.slack_gesture is
  'The inbox of what people do besides writing: mentions of the bot, buttons, emoji, commands and modals. Without any text
but the reason somebody gave.';
comment on column sla.slack_gesture.ts is
  'The message it was done on or under: a ticket''s root, a reply to it, or a post of ours in any channel.';
comment on column sla.slack_gesture.outcome is
  'What became of it: done, still_waiting, most_snoozes, nothing_planned, not_paused, not_claimed, not_waiting, nothing_changes,
no_ticket, not_agent, unknown.';
create index slack_gesture_astray on sla.slack_gesture (team_id, channel_id, ts) where outcome = 'no_ticket';

create or replace function sla.interpret_gestures() returns trigger language plpgsql as 'begin return null; end';
create trigger gestures_become_events
  after insert on sla.slack_gesture
  referencing new table as heard
  for each statement execute function sla.interpret_gestures();

alter table sla.person add time_zone text;
comment on column sla.person.time_zone is 'As in the tz database; "until 17:00" is meant in it. Null: unknown, and UTC is taken.';

alter table sla.slack_watcher add deleted_at timestamptz;
comment on column sla.slack_watcher.deleted_at is 'When it was deleted in Slack; its text is gone then.';

alter table sla.watched_channel
  add lost_at timestamptz,
  add lost_why text check (lost_why in ('archived', 'left', 'deleted')),
  add constraint lost_for_a_reason check ((lost_at is null) = (lost_why is null)),
  add text_emptied_through timestamptz not null default '-infinity';
comment on column sla.watched_channel.lost_at is 'Since when nothing can be heard there any more.';
comment on column sla.watched_channel.text_emptied_through is
  'Messages until then have no text any more, but for those heard late.';

alter table sla.ticket
  add claimed_by text,
  add claimed_at timestamptz,
  add constraint claimed_at_some_time check ((claimed_by is null) = (claimed_at is null));
comment on column sla.ticket.claimed_by is 'The agent who said "I''m on it", until released.';
create index ticket_claimed on sla.ticket (team_id, claimed_by) where claimed_by is not null;

alter table sla.ticket_event
  drop constraint ticket_event_kind_check,
  add constraint ticket_event_kind_check check (kind in ('opened', 'customer_message', 'agent_reply', 'snoozed', 'claimed',
    'released', 'paused', 'resumed', 'resolved', 'reopened', 'facts_changed', 'cancelled', 'escalated')),
  -- It forbade a snooze until an instant, which the constraints since 0006 allow.
  drop constraint ticket_event_check5,
  drop constraint ticket_event_check7,
  drop constraint until_is_for_pauses_and_snoozes,
  add constraint until_is_for_pauses_and_snoozes check (kind in ('paused', 'snoozed', 'claimed') or until_at is null),
  add constraint snooze_for_is_for_snoozes check (kind in ('snoozed', 'claimed') or snooze_for is null),
  add constraint reason_for_every_pause check (kind not in ('paused', 'resumed') or reason is not null) not valid;

alter table sla.ticket_history
  drop constraint ticket_history_kind_check,
  add constraint ticket_history_kind_check check (kind in ('collapsed', 'posted', 'suppressed', 'retracted', 'edited',
    'bundled', 'undeliverable', 'resent', 'warned', 'breached', 'met', 'missed', 'timer_cancelled'));

alter table sla.notification
  drop constraint notification_kind_check,
  drop constraint notification_check2,
  drop constraint notification_check3;
update sla.notification set kind = 'gesture_answer' where kind in ('mention_answer', 'mention_help');
alter table sla.notification
  add constraint notification_kind_check check (kind in ('escalation', 'escalation_over', 'escalation_changed', 'digest',
    'warning', 'breach', 'gesture_answer', 'ops_notice')),
  add constraint edit_is_about_a_post check ((kind in ('escalation_over', 'escalation_changed')) <= (about_id is not null)),
  add constraint answer_is_for_somebody check ((kind = 'gesture_answer') = (to_user_id is not null));
create index notification_posted on sla.notification (posted_channel_id, posted_ts) where posted_ts is not null;
comment on index sla.notification_posted is 'What somebody presses, puts an emoji on or answers under is found by where it stands.';

alter type sla.timer_state add attribute due_at timestamptz;
alter type sla.ticket_state add attribute claimed_by text, add attribute claimed_at timestamptz;

drop function if exists sla.answer_lost_mentions(bigint[]);

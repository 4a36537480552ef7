-- What programs list: the few that failed among very many, and levels by when they were due. And the API is a road of its own
-- to what people say over the roster.

create index notification_failed on sla.notification (notification_id) where state = 'failed';

-- Levels are written about in the order they come due, so that this costs intake nothing, and firing moves no due time.
create index escalation_task_due on sla.escalation_task using brin (due_at) with (pages_per_range = 32, autosummarize = on);

alter table sla.slack_gesture
  drop constraint slack_gesture_road_check,
  add constraint slack_gesture_road_check check (road in ('mention', 'button', 'reaction', 'command', 'modal', 'api'));
comment on table sla.slack_gesture is
  'The inbox of what people do besides writing: mentions of the bot, buttons, emoji, commands and modals, and what programs say
over the roster. Without any text but the reason somebody gave.';
comment on column sla.slack_gesture.user_id is 'Who did it; on the road api the key that called, as key:<key_id>.';

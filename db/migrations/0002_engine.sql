-- The engine: what is watched, what was heard, what it means, what is due, and what must be told.

-- Policies ---------------------------------------------------------------------------------------

create table sla.policy_version (
  policy_version_id bigint generated always as identity primary key,
  policy_id text not null check (policy_id <> ''),
  version int not null check (version > 0),
  name text not null,
  snooze_for interval not null check (snooze_for > '0'),
  rearm text not null check (rearm in ('timer', 'ladder', 'never')),
  first_response_after interval not null check (first_response_after > '0'),
  document jsonb not null,
  sha256 text not null,
  applied_at timestamptz not null,
  applied_by text not null,
  unique (policy_id, version)
);
comment on table sla.policy_version is 'Immutable: a change is a new version, and a ticket keeps the one it started under.';

create table sla.policy_level (
  policy_version_id bigint not null references sla.policy_version,
  level int not null check (level > 0),
  after interval not null check (after > '0'),
  who text not null check (who <> ''),
  primary key (policy_version_id, level)
);

create table sla.policy (
  policy_id text primary key,
  policy_version_id bigint not null references sla.policy_version
);
comment on table sla.policy is 'The versions in force.';

create table sla.policy_rule (
  position int primary key check (position > 0),
  predicate jsonpath,
  policy_id text not null references sla.policy deferrable initially deferred
);
comment on column sla.policy_rule.predicate is 'Matched with @@ over a ticket''s facts; null matches every ticket.';

create table sla.target (
  team_id text not null references sla.installation on delete cascade,
  name text not null check (name ~ '^[@#].'),
  kind text not null check (kind in ('usergroup', 'user', 'channel')),
  slack_id text not null,
  primary key (team_id, name)
);
comment on table sla.target is 'What a name in a ladder is in this workspace.';

-- Intake -----------------------------------------------------------------------------------------

create table sla.watched_channel (
  team_id text not null references sla.installation on delete cascade,
  channel_id text not null,
  name text not null,
  kind text not null check (kind in ('customer', 'helpdesk')),
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
  escalate_in text,
  allowed_integrations text[] not null default '{}',
  fact_patterns jsonb not null default '{}' check (jsonb_typeof(fact_patterns) = 'object'),
  watched_at timestamptz not null,
  ignore_older_than interval not null check (ignore_older_than >= '0'),
  unwatched_at timestamptz,
  scan_every interval not null default '1 minute' check (scan_every > '0'),
  next_scan_at timestamptz not null,
  scan_owner text,
  scan_until timestamptz,
  scan_fault text,
  heard_through_at timestamptz,
  events_seen_at timestamptz,
  summarized_at timestamptz,
  primary key (team_id, channel_id),
  check ((scan_owner is null) = (scan_until is null))
);
comment on column sla.watched_channel.heard_through_at is 'The start of the last scan that was complete.';
comment on column sla.watched_channel.events_seen_at is
  'When an event last arrived from this channel; null once a scan found what events should have brought.';

create table sla.slack_watcher (
  message_id bigint generated always as identity unique,
  team_id text not null,
  channel_id text not null,
  ts text not null,
  thread_ts text not null,
  posted_at timestamptz,
  user_id text,
  bot_id text,
  app_id text,
  subtype text,
  text text not null default '',
  attachments text,
  edited_ts text,
  heard_by text not null check (heard_by in ('event', 'scan', 'import')),
  heard_at timestamptz not null,
  primary key (team_id, channel_id, ts),
  foreign key (team_id, channel_id) references sla.watched_channel on delete cascade
);
comment on table sla.slack_watcher is 'The inbox: every message seen in a watched channel, once. The only place with text.';
comment on column sla.slack_watcher.posted_at is 'Slack''s ts as an instant, exact; null when the ts is not one.';
create index slack_watcher_thread on sla.slack_watcher (team_id, channel_id, thread_ts);
create index slack_watcher_posted on sla.slack_watcher (team_id, channel_id, posted_at);

create table sla.intake_fault (
  fault_id bigint generated always as identity primary key,
  team_id text not null,
  channel_id text,
  ts text,
  code text not null,
  fault text not null,
  remedy text not null,
  found_at timestamptz not null
);
comment on table sla.intake_fault is 'What could not be used, and why. A row here never stopped the batch it came in.';

-- Tickets ----------------------------------------------------------------------------------------

create table sla.ticket (
  ticket_id bigint generated always as identity primary key,
  team_id text not null references sla.installation on delete cascade,
  channel_id text,
  kind text not null check (kind in ('customer', 'helpdesk')),
  requester_id text,
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  opened_at timestamptz not null,
  policy_version_id bigint references sla.policy_version,
  state text not null default 'waiting'
    check (state in ('waiting', 'answered', 'resolved', 'cancelled', 'no_policy')),
  cycle int not null default 0 check (cycle >= 0),
  armed_at timestamptz,
  paused_until timestamptz,
  snoozes int not null default 0 check (snoozes >= 0),
  answered_at timestamptz,
  answered_by text,
  first_answered_at timestamptz,
  next_due_at timestamptz,
  check ((state = 'no_policy') <= (policy_version_id is null)),
  check (next_due_at is null or state = 'waiting'),
  check (state <> 'waiting' or (armed_at is not null and policy_version_id is not null)),
  check ((state = 'answered') <= (answered_at is not null)),
  check (armed_at >= opened_at)
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
comment on table sla.ticket is 'A projection of its events, and the unit of locking: whoever changes a ticket locks its row first.';
create index ticket_due on sla.ticket (next_due_at) where next_due_at is not null;

create table sla.ticket_thread (
  team_id text not null,
  channel_id text not null,
  thread_ts text not null,
  ticket_id bigint not null references sla.ticket on delete cascade,
  role text not null check (role in ('customer', 'staff')),
  heard_through_at timestamptz,
  hear_asked_at timestamptz,
  primary key (team_id, channel_id, thread_ts)
);
comment on column sla.ticket_thread.hear_asked_at is
  'Since when this thread could not be heard; two minutes later its levels are posted all the same.';
create index ticket_thread_ticket on sla.ticket_thread (ticket_id);

create table sla.ticket_event (
  event_id bigint generated always as identity primary key,
  ticket_id bigint not null references sla.ticket on delete cascade,
  kind text not null check (kind in ('opened', 'customer_message', 'agent_reply', 'snoozed', 'paused', 'resumed',
    'resolved', 'reopened', 'facts_changed', 'cancelled', 'escalated')),
  at timestamptz not null,
  source text not null check (source <> ''),
  actor text,
  policy_version_id bigint references sla.policy_version,
  facts jsonb,
  watched_at timestamptz,
  level int check (level > 0),
  armed_at timestamptz,
  heard boolean,
  snooze_for interval check (snooze_for > '0'),
  reason text check (reason <> ''),
  until_at timestamptz,
  recorded_at timestamptz not null,
  unique (ticket_id, source),
  check (kind in ('opened', 'facts_changed') = (facts is not null)),
  check (kind in ('opened', 'facts_changed') or policy_version_id is null),
  check ((kind = 'escalated') = (level is not null and armed_at is not null and heard is not null)),
  check (kind <> 'escalated' or at >= armed_at),
  check (kind = 'snoozed' or snooze_for is null),
  check ((kind = 'paused') = (until_at is not null)),
  check (kind not in ('paused', 'resumed') or reason is not null),
  check (kind <> 'paused' or until_at > at),
  check (kind = 'opened' or watched_at is null)
);
comment on table sla.ticket_event is 'What happened to a ticket, append-only and without any text. Its state is a fold over these.';
create unique index ticket_event_opened_once on sla.ticket_event (ticket_id) where kind = 'opened';

create table sla.ticket_history (
  history_id bigint generated always as identity primary key,
  ticket_id bigint not null references sla.ticket on delete cascade,
  kind text not null check (kind in ('collapsed', 'posted', 'suppressed', 'retracted', 'edited', 'undeliverable')),
  at timestamptz not null,
  recorded_at timestamptz not null,
  event_id bigint references sla.ticket_event on delete cascade,
  level int,
  why text not null,
  details jsonb not null default '{}'
);
comment on table sla.ticket_history is 'What the engine concluded and did; the events say what happened to the ticket.';
create index ticket_history_ticket on sla.ticket_history (ticket_id, history_id);

create table sla.escalation_task (
  ticket_id bigint not null references sla.ticket on delete cascade,
  cycle int not null check (cycle > 0),
  level int not null check (level > 0),
  armed_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('pending', 'fired', 'collapsed', 'cancelled')),
  fired_at timestamptz,
  event_id bigint references sla.ticket_event on delete cascade,
  why text,
  primary key (ticket_id, cycle, level),
  check (due_at > armed_at),
  check ((state = 'fired') = (fired_at is not null and event_id is not null)),
  check (state in ('pending', 'fired') or why is not null)
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
create unique index escalation_task_fired_once on sla.escalation_task (event_id) where event_id is not null;

-- Delivery ---------------------------------------------------------------------------------------

create table sla.notification (
  notification_id bigint generated always as identity primary key,
  key text not null unique check (key <> ''),
  kind text not null
    check (kind in ('escalation', 'escalation_over', 'mention_answer', 'mention_help', 'ops_notice')),
  team_id text not null references sla.installation on delete cascade,
  channel_id text,
  thread_ts text,
  to_user_id text,
  ticket_id bigint references sla.ticket on delete cascade,
  event_id bigint references sla.ticket_event on delete cascade,
  about_id bigint references sla.notification on delete cascade,
  details jsonb not null default '{}',
  people jsonb,
  state text not null default 'pending'
    check (state in ('pending', 'sending', 'uncertain', 'sent', 'failed', 'suppressed')),
  created_at timestamptz not null,
  next_attempt_at timestamptz not null,
  attempt int not null default 0 check (attempt >= 0),
  misses int not null default 0 check (misses >= 0),
  epoch bigint not null default 0,
  lease_owner text,
  lease_until timestamptz,
  attempt_at timestamptz,
  posted_channel_id text,
  posted_ts text,
  posted_at timestamptz,
  error text,
  check ((kind in ('escalation', 'escalation_over')) <= (ticket_id is not null)),
  check (kind <> 'escalation' or event_id is not null),
  check ((kind = 'escalation_over') = (about_id is not null)),
  check ((kind in ('mention_answer', 'mention_help')) = (to_user_id is not null)),
  check ((lease_owner is null) = (lease_until is null)),
  check ((state = 'sent') = (posted_at is not null)),
  check (state <> 'sending' or (lease_until is not null and attempt_at is not null)),
  check (state <> 'uncertain' or attempt_at is not null),
  check (state <> 'failed' or error is not null)
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
comment on table sla.notification is 'The outbox: what must be told, once. The key of an escalation is its escalated event.';
create index notification_due on sla.notification (next_attempt_at) where state in ('pending', 'uncertain');
create index notification_leased on sla.notification (lease_until) where lease_until is not null;
create index notification_ticket on sla.notification (ticket_id) where ticket_id is not null;
create unique index notification_event on sla.notification (event_id, kind)
  where kind in ('escalation', 'escalation_over');

-- Types of the fold ------------------------------------------------------------------------------

create type sla.ladder_task as (
  cycle int,
  level int,
  armed_at timestamptz,
  due_at timestamptz,
  state text,
  fired_at timestamptz,
  event_id bigint,
  why text
);

create type sla.ticket_state as (
  phase text,
  policy_version_id bigint,
  afters interval[],
  snooze_for interval,
  rearm text,
  cycle int,
  armed_at timestamptz,
  laddered boolean,
  shift interval,
  fired_level int,
  snoozes int,
  quiet_before timestamptz,
  pause_reasons text[],
  pause_untils timestamptz[],
  paused_at timestamptz,
  paused_for interval,
  answered_at timestamptz,
  answered_by text,
  first_answered_at timestamptz,
  tasks sla.ladder_task[]
);

-- The customer's clock beside the staff's ladder: timers, business calendars, and policies that name both.

-- Calendars --------------------------------------------------------------------------------------

create table sla.calendar_version (
  calendar_version_id bigint generated always as identity primary key,
  calendar_id text not null check (calendar_id <> ''),
  version int not null check (version > 0),
  zone text not null check (zone <> ''),
  document jsonb not null,
  sha256 text not null,
  applied_at timestamptz not null,
  applied_by text not null,
  unique (calendar_id, version)
);
comment on table sla.calendar_version is 'Business hours of one zone, immutable: other hours are a new version.';

create table sla.calendar_span (
  calendar_version_id bigint not null references sla.calendar_version on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  open_before interval not null check (open_before >= '0'),
  primary key (calendar_version_id, starts_at),
  unique (calendar_version_id, open_before),
  check (ends_at > starts_at),
  exclude using gist (
    int8range(calendar_version_id, calendar_version_id, '[]') with &&,
    tstzrange(starts_at, ends_at) with &&)
);
comment on table sla.calendar_span is
  'The open hours as instants, with the open time of the calendar before each: a due time is two index probes away.';

create table sla.calendar_extent (
  calendar_version_id bigint primary key references sla.calendar_version on delete cascade,
  expanded_from date not null,
  expanded_through date not null,
  check (expanded_through > expanded_from)
);
comment on table sla.calendar_extent is 'Which days of a calendar are expanded into spans.';

create table sla.calendar (
  calendar_id text primary key,
  calendar_version_id bigint not null references sla.calendar_version
);
comment on table sla.calendar is 'The versions in force.';

create trigger calendar_version_is_immutable
  before update or delete or truncate on sla.calendar_version
  for each statement execute function sla.refuse_change();

-- Policies ---------------------------------------------------------------------------------------

alter table sla.policy_version
  add calendar_version_id bigint references sla.calendar_version,
  add next_response_after interval check (next_response_after > '0'),
  add resolution_after interval check (resolution_after > '0'),
  add warn_before interval[] not null default '{}',
  add most_snoozes int check (most_snoozes >= 0);
comment on column sla.policy_version.calendar_version_id is 'Null: 24x7.';
comment on column sla.policy_version.next_response_after is 'Null, in versions applied before timers: the same as first_response_after.';
comment on column sla.policy_version.most_snoozes is 'Null: no limit.';

-- Timers -----------------------------------------------------------------------------------------

create table sla.sla_timer (
  ticket_id bigint not null,
  metric text not null check (metric in ('first_response', 'next_response', 'resolution')),
  cycle int not null check (cycle > 0),
  policy_version_id bigint not null,
  target_after interval not null check (target_after > '0'),
  state text not null check (state in ('running', 'paused', 'met', 'missed', 'cancelled')),
  started_at timestamptz not null,
  running_since timestamptz,
  banked_for interval not null check (banked_for >= '0'),
  due_at timestamptz,
  pause_reasons text[] not null default '{}',
  breached_at timestamptz,
  closed_at timestamptz,
  closed_by text,
  closed_why text check (closed_why in ('answered', 'resolved', 'cancelled')),
  warned interval[] not null default '{}',
  breach_told boolean not null default false,
  primary key (ticket_id, metric, cycle),
  constraint running_has_due_at check ((state = 'running') = (due_at is not null and running_since is not null)),
  constraint due_at_only_while_running check (state = 'running' or (due_at is null and running_since is null)),
  constraint paused_has_reasons check ((state = 'paused') = (pause_reasons <> '{}')),
  constraint closed_has_closed_at check (
    (state in ('met', 'missed', 'cancelled')) = (closed_at is not null and closed_why is not null)),
  constraint met_is_not_breached check (state <> 'met' or breached_at is null),
  constraint missed_is_breached check (state <> 'missed' or breached_at is not null),
  check (breached_at is not null or not breach_told),
  check (closed_at >= started_at),
  check (breached_at >= started_at)
) with (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
comment on table sla.sla_timer is 'One promised time of one ticket. A projection of its events, as escalation_task is.';
comment on column sla.sla_timer.banked_for is
  'The open time that counted up to running_since; while paused or closed, all that counted.';
comment on column sla.sla_timer.breached_at is
  'The due time that passed while the customer waited: a fact, which ends nothing. Null while it did not.';
comment on column sla.sla_timer.warned is 'The warn_before whose warning was told, for the present target.';
-- Deferred: a fold may close one timer and open another in one statement, in whatever order.
alter table sla.sla_timer add constraint sla_timer_open_once
  exclude using btree (ticket_id with =, metric with =) where (state in ('running', 'paused'))
  deferrable initially deferred;

-- Tickets ----------------------------------------------------------------------------------------

-- A policy version is never deleted, so these could not dangle; checked for every ticket they are not free.
alter table sla.ticket drop constraint ticket_policy_version_id_fkey;
alter table sla.ticket_event drop constraint ticket_event_policy_version_id_fkey;

alter table sla.ticket
  add pause_reasons text[] not null default '{}',
  add snoozes_refused int not null default 0 check (snoozes_refused >= 0),
  drop constraint ticket_check1,
  add constraint due_only_while_open check (next_due_at is null or state in ('waiting', 'answered'));
comment on column sla.ticket.next_due_at is
  'The earliest of: a pending level, a warning or breach not yet told, the end of a pause. What the due check reads.';

alter table sla.ticket_event
  drop constraint ticket_event_check4,
  drop constraint ticket_event_check6,
  add constraint until_is_for_pauses_and_snoozes check (kind in ('paused', 'snoozed') or until_at is null),
  add constraint pause_ends check (kind <> 'paused' or until_at is not null),
  add constraint until_is_later check (until_at > at);

alter table sla.ticket_history
  add actor text,
  drop constraint ticket_history_kind_check,
  add constraint ticket_history_kind_check check (kind in ('collapsed', 'posted', 'suppressed', 'retracted', 'edited',
    'undeliverable', 'warned', 'breached', 'met', 'missed', 'timer_cancelled'));

alter table sla.escalation_task
  add ended_at timestamptz,
  add constraint ended_only_when_cancelled check (state = 'cancelled' or ended_at is null);
-- Without an index on what firing changes, and with room on the page, a level fires in place.
drop index sla.escalation_task_fired_once;
alter table sla.escalation_task set (fillfactor = 80);

-- Timers and tasks are written by the fold alone, for tickets it holds: they cannot name one that is not there, and five
-- look-ups for each new ticket are saved. They go with their ticket all the same.
alter table sla.escalation_task drop constraint escalation_task_ticket_id_fkey;
create or replace function sla.forget_tickets() returns trigger language plpgsql as 'begin return null; end';
create trigger ticket_takes_its_projections
  after delete on sla.ticket
  referencing old table as gone
  for each statement execute function sla.forget_tickets();

-- Delivery ---------------------------------------------------------------------------------------

alter table sla.notification
  drop constraint notification_kind_check,
  add constraint notification_kind_check check (kind in ('escalation', 'escalation_over', 'warning', 'breach',
    'mention_answer', 'mention_help', 'ops_notice')),
  add constraint timer_news_has_ticket check (kind not in ('warning', 'breach') or ticket_id is not null);

-- An event goes only with its ticket, and so do these rows: a key and an index more for each would be paid by every level.
alter table sla.notification drop constraint notification_event_id_fkey;
alter table sla.escalation_task drop constraint escalation_task_event_id_fkey;
drop index sla.notification_event;

alter table sla.installation
  add warnings_channel_id text,
  add breaches_channel_id text;

create index slack_watcher_reply on sla.slack_watcher (team_id, channel_id, thread_ts) where ts <> thread_ts;
comment on index sla.slack_watcher_reply is 'What was heard of a thread before its root, found without a look at the other roots.';

-- The fold ---------------------------------------------------------------------------------------

drop aggregate if exists sla.fold(bigint, text, timestamptz, text, bigint, interval[], interval, text, timestamptz, int,
  timestamptz, interval, text, timestamptz);
drop function if exists sla.fold_event(sla.ticket_state, bigint, text, timestamptz, text, bigint, interval[], interval, text,
  timestamptz, int, timestamptz, interval, text, timestamptz);
drop function if exists sla.end_fold(sla.ticket_state);
drop function if exists sla.end_pause(sla.ticket_state, timestamptz, text);
drop function if exists sla.ladder_due(sla.ticket_state, int);
drop function if exists sla.pass_over_quiet_levels(sla.ticket_state);
drop type sla.ticket_state;

alter type sla.ladder_task add attribute ended_at timestamptz;

create type sla.policy_terms as (
  policy_version_id bigint,
  calendar_version_id bigint,
  afters interval[],
  snooze_for interval,
  most_snoozes int,
  rearm text,
  first_response_after interval,
  next_response_after interval,
  resolution_after interval
);
comment on type sla.policy_terms is 'What a policy version promises, as the fold needs it.';

create type sla.timer_state as (
  metric text,
  cycle int,
  target_after interval,
  state text,
  started_at timestamptz,
  started_on interval,
  breached_at timestamptz,
  closed_at timestamptz,
  closed_by text,
  closed_why text,
  policy_version_id bigint,
  banked_for interval
);

create type sla.ticket_state as (
  as_of timestamptz,
  phase text,
  facts jsonb,
  -- What is promised.
  policy_version_id bigint,
  calendar_version_id bigint,
  afters interval[],
  snooze_for interval,
  most_snoozes int,
  rearm text,
  first_response_after interval,
  next_response_after interval,
  resolution_after interval,
  -- The ticket's one clock: it reads banked plus the open time since running_since, and stands still while paused.
  running_since timestamptz,
  banked interval,
  -- Under the hours that apply since not_before nothing was due earlier; the clock read not_before_on then.
  not_before timestamptz,
  not_before_on interval,
  pause_reasons text[],
  pause_untils timestamptz[],
  -- The ladder of the current cycle; armed_on is what the clock read when it was armed.
  cycle int,
  armed_at timestamptz,
  armed_on interval,
  laddered boolean,
  shift interval,
  fired_level int,
  snoozes int,
  snoozes_refused int,
  quiet_before timestamptz,
  next_level_at timestamptz,
  tasks sla.ladder_task[],
  -- All timers so far; response and resolution are the positions of the open ones. Resolution counts from the opening
  -- or the last reopening.
  began_at timestamptz,
  began_on interval,
  timers sla.timer_state[],
  response int,
  resolution int,
  answered_at timestamptz,
  answered_by text,
  first_answered_at timestamptz
);

create aggregate sla.merge_facts(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}', parallel = safe);
comment on aggregate sla.merge_facts(jsonb) is 'Facts laid over facts, in the order given: the last word on each name counts.';

-- Intake, set by set: what was asked for one message at a time is now asked for a batch.
drop function if exists sla.opens_ticket(sla.slack_watcher, sla.watched_channel, jsonb);
drop function if exists sla.reply_kind(sla.slack_watcher, text, text);
drop function if exists sla.is_ours(sla.slack_watcher);
drop function if exists sla.mentions_bot(sla.slack_watcher);
drop function if exists sla.hearing_gave_up(bigint);
drop function if exists sla.is_heard(bigint);
drop function if exists sla.channel_heard_through(sla.watched_channel);
drop function if exists sla.still_waits(sla.ticket, bigint);

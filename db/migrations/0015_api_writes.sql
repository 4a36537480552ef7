-- The API writes: repeated calls are answered alike, each change has an actor, and one feed tells readers what happened.

create table sla.api_call (
  key_id text not null references sla.api_key on delete cascade,
  idempotency_key text not null check (length(idempotency_key) between 1 and 255),
  request_sha256 bytea not null check (length(request_sha256) = 32),
  called_at timestamptz not null,
  status int,
  answer text,
  location text,
  primary key (key_id, idempotency_key)
);
comment on table sla.api_call is
  'Calls that named an idempotency key, with their answers. A row commits with what the call did, or not at all.';
create index api_call_called on sla.api_call (called_at);

create table sla.audit (
  audit_id bigint generated always as identity primary key,
  at timestamptz not null,
  key_id text not null,
  key_name text not null,
  operation text not null,
  path text not null,
  status int not null
);
comment on table sla.audit is 'Who changed what through the API. Without bodies: those may hold secrets.';

create trigger audit_is_append_only
  before update or truncate on sla.audit
  for each statement execute function sla.refuse_change();

-- Events and conclusions draw from one sequence, so that what happened to a ticket has one order.
create sequence sla.record_seq as bigint;
select setval('sla.record_seq', greatest(1, (select max(event_id) from sla.ticket_event),
                                            (select max(history_id) from sla.ticket_history)));
alter table sla.ticket_event
  alter event_id drop identity,
  alter event_id set default nextval('sla.record_seq');
alter table sla.ticket_history
  alter history_id drop identity,
  alter history_id set default nextval('sla.record_seq');

alter table sla.ticket_history
  drop constraint ticket_history_kind_check,
  add constraint ticket_history_kind_check check (kind in ('collapsed', 'posted', 'suppressed', 'retracted', 'edited',
    'bundled', 'undeliverable', 'resent', 'warned', 'breached', 'met', 'missed', 'timer_cancelled', 'timer_paused',
    'timer_resumed'));

create table sla.feed (
  history_id bigint generated always as identity primary key,
  type text not null check (type in ('ticket.opened', 'ticket.customer_replied', 'ticket.answered', 'ticket.snoozed',
    'ticket.claimed', 'ticket.released', 'ticket.escalated', 'ticket.facts_changed', 'ticket.resolved', 'ticket.reopened',
    'ticket.cancelled', 'timer.started', 'timer.paused', 'timer.resumed', 'timer.approaching_breach', 'timer.breached',
    'timer.retracted', 'timer.met', 'timer.missed', 'timer.cancelled')),
  at timestamptz not null,
  recorded_at timestamptz not null,
  team_id text not null references sla.installation on delete cascade,
  ticket_id bigint not null references sla.ticket on delete cascade,
  record_id bigint unique,
  metric text,
  cycle int,
  data jsonb not null,
  check ((type = 'timer.started') = (record_id is null))
);
comment on table sla.feed is
  'What happened to tickets, in an order in which nothing ever appears before what a reader has seen. Written by
sla.extend_feed alone; webhooks and streams read it.';
comment on column sla.feed.record_id is 'The event or conclusion it tells; a timer''s start is told from the timer itself.';
create index feed_recorded on sla.feed (recorded_at);
create index feed_ticket on sla.feed (ticket_id, history_id);
create unique index feed_timer_started on sla.feed (ticket_id, metric, cycle) where type = 'timer.started';

create table sla.feed_position (
  only_row boolean primary key default true check (only_row),
  through_id bigint not null,
  settles_through_id bigint,
  settles_at xid8,
  check ((settles_through_id is null) = (settles_at is null))
);
comment on table sla.feed_position is
  'Up to where all records are in the feed. A record with a lower number than others may commit after them: only when
every transaction that was under way at settles_at has ended is everything through settles_through_id known.';
insert into sla.feed_position (through_id) select last_value from sla.record_seq;

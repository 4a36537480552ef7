-- Webhooks: who wants to hear of tickets, what goes to whom in which order, and what came of each attempt.

create table sla.webhook (
  webhook_id bigint generated always as identity primary key,
  url text not null check (url <> ''),
  description text check (description <> ''),
  types text[] check (types <> '{}'),
  created_at timestamptz not null,
  created_by text not null,
  disabled_at timestamptz,
  disabled_why text check (disabled_why in ('switched_off', 'gone', 'failing')),
  failures int not null default 0 check (failures >= 0),
  failing_since timestamptz,
  open_until timestamptz,
  failed_probes int not null default 0 check (failed_probes >= 0),
  deleted_at timestamptz,
  check ((disabled_at is null) = (disabled_why is null)),
  check ((failures = 0) = (failing_since is null)),
  check (open_until is null or failures > 0)
);
comment on table sla.webhook is 'A subscription: an address that hears of what happens to tickets.';
comment on column sla.webhook.types is 'Null: all, also those that come with later versions.';
comment on column sla.webhook.failures is 'Attempts in a row that failed; five open the circuit.';
comment on column sla.webhook.open_until is
  'The circuit is open: no attempt before then, and then one at a time until one succeeds. Null: closed.';
comment on column sla.webhook.deleted_at is 'It is gone for everybody; its rows go piece by piece.';

create table sla.webhook_secret (
  webhook_id bigint not null references sla.webhook on delete cascade,
  secret text not null check (secret ~ '^whsec_[A-Za-z0-9+/]{43}=$'),
  created_at timestamptz not null,
  expires_at timestamptz,
  primary key (webhook_id, secret)
);
comment on table sla.webhook_secret is
  'What deliveries are signed with: it must be readable here. Several while they are exchanged.';

create table sla.webhook_delivery (
  delivery_id bigint generated always as identity primary key,
  webhook_id bigint not null references sla.webhook on delete cascade,
  history_id bigint,
  replay int not null default 0 check (replay >= 0),
  ticket_id bigint,
  type text not null,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
  attempts int not null default 0 check (attempts >= 0),
  created_at timestamptz not null,
  first_attempt_at timestamptz,
  delivered_at timestamptz,
  unique (webhook_id, history_id, replay),
  check ((state = 'delivered') = (delivered_at is not null)),
  check ((attempts = 0) = (first_attempt_at is null)),
  check ((history_id is null) = (ticket_id is null))
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
comment on table sla.webhook_delivery is
  'One row of the feed on its way to one webhook. What it says is composed from sla.feed; a test has neither row nor ticket.';
comment on column sla.webhook_delivery.replay is '0: as it happened. n: somebody asked for it again for the n-th time.';
create index webhook_delivery_ticket on sla.webhook_delivery (ticket_id, webhook_id, delivery_id);
create index webhook_delivery_state on sla.webhook_delivery (webhook_id, state, delivery_id);

create table sla.webhook_lane (
  webhook_id bigint not null references sla.webhook on delete cascade,
  ticket_id bigint not null,
  delivery_id bigint not null,
  next_attempt_at timestamptz not null,
  lease_owner text,
  lease_until timestamptz,
  primary key (webhook_id, ticket_id),
  check ((lease_owner is null) = (lease_until is null))
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01);
comment on table sla.webhook_lane is
  'What goes to one webhook about one ticket goes one after the other: whose turn it is, and from when. No row: nothing waits.
A test has a lane of its own, under its delivery_id below zero.';
create index webhook_lane_due on sla.webhook_lane (webhook_id, next_attempt_at, delivery_id);
create index webhook_lane_leased on sla.webhook_lane (webhook_id) where lease_until is not null;

create table sla.webhook_attempt (
  delivery_id bigint not null references sla.webhook_delivery on delete cascade,
  attempt int not null check (attempt > 0),
  at timestamptz not null,
  took interval check (took >= '0'),
  status int,
  error text,
  primary key (delivery_id, attempt)
);
comment on table sla.webhook_attempt is
  'Every attempt, written down before it is made. Without took it is under way, or whoever made it stopped.';

-- What the same escalation work leaves behind, task by task, whoever does it: what happened, and what is to be told.
create schema work;
create schema quartz;
create table work.event (
  event_id bigint generated always as identity primary key,
  task_id bigint not null unique,
  at timestamptz not null default clock_timestamp()
);
create table work.outbox (
  outbox_id bigint generated always as identity primary key,
  key text not null unique,
  event_id bigint not null references work.event,
  created_at timestamptz not null default clock_timestamp()
);

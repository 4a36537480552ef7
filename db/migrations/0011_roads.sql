-- The roads in: how often a channel must be scanned, which sockets are open, whether the workspace still lets us in.

alter table sla.watched_channel
  add scan_pace interval check (scan_pace > '0');
comment on column sla.watched_channel.scan_pace is
  'How long the next scan waits: scan_every, and longer from scan to scan while events bring everything. Null:
scan_every.';

alter table sla.installation
  add revoked_at timestamptz,
  add applied jsonb;
comment on column sla.installation.revoked_at is 'Since when the bot''s token is worth nothing; null while it is.';
comment on column sla.installation.applied is
  'What the names of the team''s file were when they were last looked up, so that a start need not wait for Slack.';

create table sla.socket_road (
  team_id text not null references sla.installation on delete cascade,
  instance text not null,
  wanted int not null check (wanted > 0),
  open int not null check (open >= 0),
  last_heard_at timestamptz,
  fault text,
  noted_at timestamptz not null,
  primary key (team_id, instance)
);
comment on table sla.socket_road is 'The sockets of each instance, as it last said; noted_at is the real clock''s.';

create table sla.slack_thread (
  team_id text not null,
  channel_id text not null,
  thread_ts text not null,
  reply_count int not null,
  latest_reply text not null,
  primary key (team_id, channel_id, thread_ts),
  foreign key (team_id, channel_id) references sla.watched_channel on delete cascade
);
comment on table sla.slack_thread is
  'Threads that a scan read, with what Slack said of them: unchanged, they are not read again, whatever they held.';

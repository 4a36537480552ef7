-- Who we are, what time it is, and who everybody else is.

create table sla.clock (
  only_row boolean primary key default true check (only_row),
  at timestamptz not null
);
comment on table sla.clock is
  'Empty in production. A row here is what sla.now() answers: tests and demonstrations move time through it.';

create table sla.installation (
  team_id text primary key check (team_id <> ''),
  enterprise_id text,
  bot_user_id text not null,
  bot_id text,
  app_id text,
  workspace_url text,
  agents_configured boolean not null default false,
  ops_channel_id text,
  roster_stale_after interval not null default '2 hours' check (roster_stale_after > '0'),
  -- Events are trusted only while somebody has been listening without a gap.
  listening_since timestamptz,
  last_heartbeat_at timestamptz
);
comment on table sla.installation is 'One row per Slack workspace the bot is installed in; team_id is auth.test''s.';

create table sla.person (
  team_id text not null references sla.installation on delete cascade,
  user_id text not null,
  name text,
  real_name text,
  email text,
  home_team_id text,
  is_bot boolean not null default false,
  is_restricted boolean not null default false,
  is_stranger boolean not null default false,
  deleted boolean not null default false,
  updated_at timestamptz not null,
  primary key (team_id, user_id)
);

create table sla.agent (
  team_id text not null references sla.installation on delete cascade,
  user_id text not null,
  source text not null,
  member_from timestamptz not null,
  member_to timestamptz,
  primary key (team_id, user_id, source, member_from),
  check (member_to >= member_from)
);
comment on table sla.agent is 'Membership with dates, so that a message is judged by who its author was when it was written.';
create unique index agent_is_member_once on sla.agent (team_id, user_id, source) where member_to is null;

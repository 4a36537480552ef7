-- What people set up in Slack itself, beside the team's file.

create table sla.channel_setup (
  team_id text not null references sla.installation on delete cascade,
  channel_id text not null check (channel_id <> ''),
  name text not null check (name <> ''),
  kind text not null check (kind in ('customer', 'helpdesk')),
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  escalate_in text check (escalate_in <> ''),
  fact_patterns jsonb not null default '{}' check (jsonb_typeof(fact_patterns) = 'object'),
  ignore_older_than interval not null check (ignore_older_than >= '0'),
  scan_every interval not null check (scan_every > '0'),
  set_by text not null check (set_by <> ''),
  set_at timestamptz not null,
  primary key (team_id, channel_id)
);
comment on table sla.channel_setup is
  'Channels that somebody said with /sla setup shall be watched. The team''s file wins where it names the same channel.';

alter table sla.watched_channel
  add source text not null default 'file' check (source in ('file', 'slack'));
comment on column sla.watched_channel.source is 'Who says how it is watched: the team''s file, or somebody with /sla setup.';

alter table sla.installation
  add agents_in_file boolean not null default false;
update sla.installation set agents_in_file = agents_configured;
comment on column sla.installation.agents_in_file is
  'Whether the team''s file names agents; agents_configured says whether anybody does, with /sla agents too.';

-- New tickets come at its end, so it costs intake nothing; today''s are found without a look at all the others.
create index ticket_opened on sla.ticket using brin (opened_at) with (pages_per_range = 32);

-- The API: who may call it, what a repeated call is answered, and who changed what.

create table sla.api_key (
  key_id text primary key check (key_id ~ '^[a-z2-7]{10}$'),
  name text not null check (btrim(name) <> ''),
  secret_sha256 bytea not null check (length(secret_sha256) = 32),
  scopes text[] not null check (scopes <> '{}'),
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz check (expires_at > created_at),
  revoked_at timestamptz,
  revoked_by text,
  last_used_at timestamptz,
  check ((revoked_at is null) = (revoked_by is null))
);
comment on table sla.api_key is 'Who may call the API. A key is shown once, when it is made; here is only what can tell it.';
comment on column sla.api_key.key_id is 'The part of a key that is no secret.';
comment on column sla.api_key.secret_sha256 is 'Of 256 random bits, which nobody guesses: no salt is needed and no slow hash.';
comment on column sla.api_key.last_used_at is 'To the minute.';

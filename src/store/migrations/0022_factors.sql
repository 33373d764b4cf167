-- 二つ目の要素: 認証アプリ（TOTP）、パスキー、回復用の符号。サインインは、求められた要素がそろうまで途中のまま.
alter table session
  -- Still owed: a second factor, or the enrolment of one. Null: everything asked for was shown.
  add column step text check (step in ('factor', 'enrol')),
  -- By what the person has shown who he is: password, totp, recovery, passkey, oidc.
  add column shown text[] not null default '{password}',
  -- The authenticator it was signed in with; a session ends with it.
  add column factor bigint;

create table factor (
  org int not null, id bigint generated always as identity, account bigint not null,
  kind text not null check (kind in ('totp', 'passkey')),
  name text not null check (length(name) between 1 and 60),
  -- TOTP: sealed with the key of the installation; the time step of the last code that was accepted.
  secret bytea, last_step bigint,
  credential bytea unique, public_key bytea, counter bigint not null default 0, transports text[] not null default '{}',
  -- The row of the register of cards it is on; while that is not in use, neither is this.
  card bigint,
  created_at timestamptz not null, confirmed_at timestamptz, used_at timestamptz, stopped_at timestamptz, stopped_because text,
  primary key (org, id), foreign key (org, account) references account on delete cascade, foreign key (org, card) references item (org, id),
  check ((stopped_at is null) = (stopped_because is null)),
  check (case kind when 'totp' then secret is not null else credential is not null and public_key is not null and confirmed_at is not null end)
);
create index factor_by_account on factor (org, account);
select isolate('factor');
grant delete on factor to sekisho_app;
-- Answers before anybody is signed in: whose passkey this is.
create function factor_for_credential(wanted bytea) returns setof factor language sql security definer stable set search_path = public as
  $$ select * from factor where credential = wanted $$;

create table recovery_code (
  org int not null, id bigint generated always as identity, account bigint not null, code_hash bytea not null, used_at timestamptz,
  primary key (org, id), unique (org, account, code_hash), foreign key (org, account) references account on delete cascade
);
select isolate('recovery_code');
grant delete on recovery_code to sekisho_app;

-- What was asked of a browser and is answered once: the challenge of a passkey, the way to a provider of identities. Rows of nobody's organisation (0).
create table sign_in_ticket (
  org int not null default 0 check (org = 0), id bytea primary key, purpose text not null, state jsonb not null, until timestamptz not null
);
create index sign_in_ticket_by_age on sign_in_ticket (until);
select isolate('sign_in_ticket');
grant delete on sign_in_ticket to sekisho_app;
grant usage on all sequences in schema public to sekisho_app;

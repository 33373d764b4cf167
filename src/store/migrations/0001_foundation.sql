-- Organisation, people, roles, sign-in. Every row belongs to an organisation; the organisation is the leading key.
create extension if not exists pg_trgm;

do $$ begin
  if not exists (select from pg_roles where rolname = 'sekisho_app') then create role sekisho_app nologin; end if;
end $$;
grant sekisho_app to current_user;

create table organisation (
  id         int generated always as identity primary key,
  key        text not null unique check (key ~ '^[a-z0-9-]{1,40}$'),
  name       text not null,
  profile    text not null,
  labels     jsonb not null default '{}',
  -- Grows with every change of units, people, appointments, deputies or absences: a cached picture of them is valid while it stands.
  revision   bigint not null default 0,
  created_at timestamptz not null default now()
);

/* The organisation this connection works for; the application sets it on every connection it hands out. */
create function current_org() returns int language sql stable parallel safe as
  $$ select nullif(current_setting('sekisho.org', true), '')::int $$;

create table unit (
  org  int not null references organisation,
  id   bigint generated always as identity,
  code text not null,
  primary key (org, id), unique (org, code)
);
-- What a unit was called and where it stood, from day to day (both included).
create table unit_period (
  org       int not null,
  unit      bigint not null,
  name      text not null,
  kana      text not null default '',
  kind      text not null,
  parent    bigint,
  sort      int not null default 0,
  from_day  date not null,
  to_day    date,
  primary key (org, unit, from_day),
  foreign key (org, unit) references unit, foreign key (org, parent) references unit (org, id),
  check (to_day is null or to_day >= from_day), check (parent is distinct from unit)
);

create table person (
  org        int not null references organisation,
  id         bigint generated always as identity,
  number     text not null,
  name       text not null,
  kana       text not null default '',
  employment text not null check (employment in ('regular', 'non-regular', 'contractor', 'outsider')),
  email      text,
  trained_on date,
  from_day   date not null,
  to_day     date,
  primary key (org, id), unique (org, number)
);
create table assignment (
  org      int not null,
  id       bigint generated always as identity,
  person   bigint not null,
  unit     bigint not null,
  post     text not null,
  rank     text not null,
  is_head  boolean not null default false,
  main     boolean not null default true,
  from_day date not null,
  to_day   date,
  primary key (org, id),
  foreign key (org, person) references person, foreign key (org, unit) references unit,
  check (to_day is null or to_day >= from_day)
);
create index assignment_by_person on assignment (org, person, from_day);
create index assignment_by_unit on assignment (org, unit, from_day);

-- 役割の指名: role × scope × period.
create table appointment (
  org        int not null,
  id         bigint generated always as identity,
  role       text not null,
  person     bigint not null,
  scope_unit bigint,
  from_day   date not null,
  to_day     date,
  basis      text not null default '',
  primary key (org, id),
  foreign key (org, person) references person, foreign key (org, scope_unit) references unit (org, id),
  check (to_day is null or to_day >= from_day)
);
create index appointment_by_role on appointment (org, role, scope_unit);
create index appointment_by_person on appointment (org, person);
-- 代決・代理 registered in advance.
create table deputy (
  org       int not null,
  id        bigint generated always as identity,
  principal bigint not null,
  deputy    bigint not null,
  kind      text not null check (kind in ('代決', '代理')),
  role      text,
  from_day  date not null,
  to_day    date,
  primary key (org, id),
  foreign key (org, principal) references person (org, id), foreign key (org, deputy) references person (org, id),
  check (principal <> deputy)
);
create table absence (
  org      int not null,
  id       bigint generated always as identity,
  person   bigint not null,
  from_day date not null,
  to_day   date not null,
  reason   text not null default '',
  entered_by bigint not null,
  primary key (org, id), foreign key (org, person) references person,
  check (to_day >= from_day)
);

create function bump_revision() returns trigger language plpgsql as $$
begin
  update organisation set revision = revision + 1 where id in (select distinct org from changed);
  return null;
end $$;
do $$ declare t text; begin
  foreach t in array array['unit_period', 'person', 'assignment', 'appointment', 'deputy', 'absence'] loop
    execute format('create trigger bump_insert after insert on %I referencing new table as changed for each statement execute function bump_revision()', t);
    execute format('create trigger bump_update after update on %I referencing new table as changed for each statement execute function bump_revision()', t);
    execute format('create trigger bump_delete after delete on %I referencing old table as changed for each statement execute function bump_revision()', t);
  end loop;
end $$;

create table account (
  org             int not null,
  id              bigint generated always as identity,
  person          bigint not null,
  username        text not null unique check (username ~ '^[a-z0-9._-]{1,64}$'),
  password_hash   text not null,
  failed          int not null default 0,
  locked_until    timestamptz,
  last_sign_in_at timestamptz,
  primary key (org, id), foreign key (org, person) references person
);
create table session (
  token_hash bytea primary key,
  org        int not null,
  account    bigint not null,
  created_at timestamptz not null default now(),
  seen_at    timestamptz not null default now(),
  foreign key (org, account) references account on delete cascade
);
-- Before anybody is signed in no organisation is known: these two answer for exactly one account or session and nothing else.
create function account_for_sign_in(wanted text) returns setof account language sql security definer stable set search_path = public as
  $$ select * from account where username = wanted $$;
create function session_for_token(wanted bytea) returns setof session language sql security definer stable set search_path = public as
  $$ select * from session where token_hash = wanted $$;

-- 証跡. Appended in the transaction of the act itself; nobody changes or deletes it, the owner of the table included.
create table evidence (
  org     int not null references organisation,
  id      bigint generated always as identity,
  at      timestamptz not null default now(),
  actor   bigint,
  act     text not null,
  subject text not null,
  before  jsonb,
  after   jsonb,
  clauses text[] not null default '{}',
  request bigint,
  leaf    bytea not null,
  primary key (org, id)
);
create index evidence_by_subject on evidence (org, subject, id);
create function refuse_change() returns trigger language plpgsql as $$
begin raise exception '証跡は変更も削除もできません' using errcode = 'restrict_violation'; end $$;
create trigger evidence_is_append_only before update or delete on evidence for each row execute function refuse_change();
create trigger evidence_is_not_truncated before truncate on evidence for each statement execute function refuse_change();

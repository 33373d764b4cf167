-- 台帳の共通部分. What every thing in every register has; its own columns stand in a table per register.
create table item (
  org         int not null references organisation,
  id          bigint generated always as identity,
  register    text not null,
  number      text not null,
  state       text not null,
  unit        bigint not null,
  keeper_unit bigint,
  holder      bigint,
  place       bigint,
  due         date,
  confidentiality smallint not null default 0 check (confidentiality between 0 and 3),
  integrity       smallint not null default 0 check (integrity between 0 and 2),
  availability    smallint not null default 0 check (availability between 0 and 2),
  summary     text not null default '',
  search      text not null default '',
  bigrams     text[] not null default '{}',
  seen_on     date,
  version     int not null default 1,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  primary key (org, id),
  -- 前提: a number on a sticker is never given twice; rows are never deleted.
  unique (org, register, number),
  foreign key (org, unit) references unit, foreign key (org, keeper_unit) references unit (org, id),
  foreign key (org, holder) references person (org, id), foreign key (org, place) references item (org, id)
);
create index item_by_unit on item (org, register, unit, number);
create index item_by_state on item (org, register, state, number);
create index item_by_holder on item (org, holder) where holder is not null;
create index item_by_due on item (org, due) where due is not null;
create index item_search_trigram on item using gin (search gin_trgm_ops);
create index item_search_bigrams on item using gin (bigrams);

create function refuse_delete() returns trigger language plpgsql as $$
begin raise exception '台帳の行は削除できません' using errcode = 'restrict_violation'; end $$;
create trigger item_is_never_deleted before delete on item for each row execute function refuse_delete();

-- 内容台帳: which information was on which thing from when to when.
create table content (
  org      int not null,
  id       bigint generated always as identity,
  item     bigint not null,
  title    text not null,
  confidentiality smallint not null check (confidentiality between 1 and 3),
  integrity       smallint not null check (integrity between 1 and 2),
  availability    smallint not null check (availability between 1 and 2),
  records  int check (records >= 0),
  restrictions text[] not null default '{}',
  since    timestamptz not null default now(),
  until    timestamptz,
  erased_how text,
  request  bigint,
  primary key (org, id), foreign key (org, item) references item,
  check (until is null or until >= since)
);
create index content_by_item on content (org, item, since);

-- 前提: a thing is classified as the maximum of what is on it now; the database keeps it so.
create function classify_item() returns trigger language plpgsql as $$
begin
  update item i set (confidentiality, integrity, availability) = (
    select coalesce(max(c.confidentiality), 0), coalesce(max(c.integrity), 0), coalesce(max(c.availability), 0)
    from content c where c.org = i.org and c.item = i.id and c.until is null)
  where (i.org, i.id) in (select org, item from changed);
  return null;
end $$;
create trigger classify_after_insert after insert on content referencing new table as changed for each statement execute function classify_item();
create trigger classify_after_update after update on content referencing new table as changed for each statement execute function classify_item();

-- 持出し簿: one open line per thing at most.
create table custody (
  org         int not null,
  id          bigint generated always as identity,
  item        bigint not null,
  request     bigint,
  person      bigint not null,
  unit        bigint not null,
  purpose     text not null default '',
  destination text not null default '',
  from_day    date not null,
  due         date,
  role        text not null default '',
  permitted_by bigint,
  permitted_on date,
  clauses     text[] not null default '{}',
  contents    jsonb not null default '[]',
  opened_at   timestamptz not null default now(),
  returned_at timestamptz,
  returned_by bigint,
  confirmed_at timestamptz,
  confirmed_by bigint,
  details     jsonb not null default '{}',
  primary key (org, id), foreign key (org, item) references item, foreign key (org, person) references person,
  check (confirmed_by is null or confirmed_by <> returned_by)
);
create unique index custody_one_open on custody (org, item) where confirmed_at is null;
create index custody_by_unit on custody (org, unit, from_day);

create table request (
  org          int not null references organisation,
  id           bigint generated always as identity,
  number       text,
  procedure    text not null,
  title        text not null,
  state        text not null check (state in ('下書き', '回付中', '差戻し', '引戻し', '決裁済', '完了', '取下げ', '却下', '失効')),
  applicant    bigint not null,
  typed_by     bigint not null,
  unit         bigint not null,
  form         jsonb not null,
  situation    jsonb,
  decision     jsonb,
  urgent       boolean not null default false,
  urgent_reason text,
  submitted_at timestamptz,
  decided_at   timestamptz,
  decided_hash bytea,
  closed_at    timestamptz,
  valid_from   date,
  valid_until  date,
  lapses_on    date,
  version      int not null default 1,
  created_at   timestamptz not null default now(),
  primary key (org, id), unique (org, number),
  foreign key (org, applicant) references person (org, id), foreign key (org, typed_by) references person (org, id), foreign key (org, unit) references unit
);
create index request_by_applicant on request (org, applicant, id desc);
create index request_by_typist on request (org, typed_by, id desc);
create index request_by_state on request (org, state, id desc);
create index request_to_lapse on request (org, lapses_on) where state = '回付中';
create table request_item (
  org int not null, request bigint not null, item bigint not null,
  primary key (org, request, item), foreign key (org, request) references request, foreign key (org, item) references item
);
create index request_item_by_item on request_item (org, item, request);
-- 経路, frozen when submitted: which role for which unit; who is addressed follows the appointments until the step is done.
create table request_step (
  org        int not null,
  request    bigint not null,
  position   int not null,
  kind       text not null check (kind in ('回議', '合議', '照会', '決裁', '確認')),
  role       text not null,
  scope_unit bigint,
  clauses    text[] not null,
  state      text not null check (state in ('未到達', '到達', '承認', '同意', '不同意', '回答', '後閲待ち', '後閲', '差戻し', '却下', '省略')),
  actor      bigint,
  via        text check (via in ('本人', '代決', '代理', '引上げ')),
  principal  bigint,
  acted_at   timestamptz,
  comment    text,
  conditions text[] not null default '{}',
  reason     text,
  due        date,
  bound_hash bytea,
  primary key (org, request, position), foreign key (org, request) references request
);
create table step_addressee (
  org int not null, request bigint not null, position int not null, person bigint not null,
  via text not null, principal bigint,
  primary key (org, request, position, person), foreign key (org, request, position) references request_step on delete cascade
);
create index addressee_inbox on step_addressee (org, person);
create table request_act (
  org int not null, id bigint generated always as identity, request bigint not null, position int,
  act text not null, actor bigint, on_behalf_of bigint, comment text, details jsonb not null default '{}', at timestamptz not null default now(),
  primary key (org, id), foreign key (org, request) references request
);
create index act_by_request on request_act (org, request, id);
create table attachment (
  org int not null, id bigint generated always as identity, request bigint, name text not null, media_type text not null, size int not null,
  sha256 bytea not null, content bytea not null, added_by bigint not null, added_at timestamptz not null default now(), primary key (org, id)
);
create table request_number (org int not null, fiscal_year int not null, unit bigint not null, last int not null, primary key (org, fiscal_year, unit));

-- 許可: what a decided request allows; it counts only while the request's content is what was approved (compared when asked).
create table permission (
  org int not null, id bigint generated always as identity, request bigint not null, procedure text not null, item bigint, person bigint, role text not null,
  from_day date not null, until_day date not null, bound_hash bytea not null, revoked_at timestamptz, revoked_because text,
  primary key (org, id), foreign key (org, request) references request
);
create index permission_by_item on permission (org, item, until_day);
create index permission_by_request on permission (org, request);

-- 記録: what was done with a thing or for a unit, as its definition asks.
create table record (
  org int not null, id bigint generated always as identity, event text not null, item bigint, unit bigint not null, actor bigint not null, about bigint,
  at timestamptz not null default now(), on_day date not null, form jsonb not null, clauses text[] not null, request bigint,
  primary key (org, id), foreign key (org, item) references item
);
create index record_by_item on record (org, item, event, id desc);
create index record_by_unit on record (org, unit, event, id desc);
create table control_answer (
  org int not null, id bigint generated always as identity, control text not null, item bigint not null, answer text not null, fields jsonb not null,
  reason text, plan_due date, on_day date not null, by_person bigint not null, holder bigint, at timestamptz not null default now(),
  primary key (org, id), foreign key (org, item) references item
);
create index control_answer_by_item on control_answer (org, item, control, id desc);

-- 義務の一件.
create table task (
  org int not null, id bigint generated always as identity, duty text not null, key text not null, item bigint, unit bigint not null, period text,
  title text not null, opened_on date not null, due date not null, about bigint, state text not null default '未了' check (state in ('未了', '完了', '取消')),
  closed_at timestamptz, closed_by bigint, closed_record bigint, extended_to date, extended_because text, escalated_at timestamptz, reminded_on date,
  primary key (org, id), unique (org, duty, key)
);
create index task_open on task (org, unit, due) where state = '未了';
create index task_by_item on task (org, item) where item is not null;
create table task_assignee (
  org int not null, task bigint not null, role text, person bigint, check (role is not null or person is not null), foreign key (org, task) references task
);
create index task_assignee_by_task on task_assignee (org, task);
create index task_assignee_by_person on task_assignee (org, person) where person is not null;

-- 知らせ.
create table notice (
  org int not null, id bigint generated always as identity, person bigint not null, title text not null, link text not null, about text not null,
  at timestamptz not null default now(), read_at timestamptz, primary key (org, id), foreign key (org, person) references person
);
create index notice_by_person on notice (org, person, id desc);

-- 点検: reconciliation of a unit's things in a month.
create table stocktake (
  org int not null, id bigint generated always as identity, unit bigint not null, period text not null check (period ~ '^\d{4}-\d{2}$'),
  state text not null default '点検中' check (state in ('点検中', '報告済', '確認済')), started_by bigint not null, started_at timestamptz not null default now(),
  closed_by bigint, closed_at timestamptz, remarks text, confirmed_by bigint, confirmed_at timestamptz,
  primary key (org, id), unique (org, unit, period), foreign key (org, unit) references unit
);
create table stocktake_expected (
  org int not null, stocktake bigint not null, item bigint not null, register text not null, number text not null, state text not null, holder bigint, place bigint,
  primary key (org, stocktake, item), foreign key (org, stocktake) references stocktake
);
create table stocktake_scan (
  org int not null, stocktake bigint not null, id uuid not null, code text not null, scanned_by bigint not null, scanned_at timestamptz not null,
  received_at timestamptz not null default now(), place bigint, device text not null default '', sequence int not null,
  primary key (org, stocktake, id), foreign key (org, stocktake) references stocktake
);
-- 前提: every number ends in exactly one list.
create table stocktake_result (
  org int not null, stocktake bigint not null, code text not null, item bigint,
  list text not null check (list in ('台帳どおり', '見当たらない', '台帳にない', '場所・保管者違い', '重複')), note text not null default '',
  primary key (org, stocktake, code), foreign key (org, stocktake) references stocktake
);

-- 別段の定め・例外措置: what lifts which clauses, for whom, in which period.
create table provision (
  org int not null, id bigint generated always as identity, kind text not null check (kind in ('別段の定め', '例外措置')), title text not null, basis text not null,
  clauses text[] not null, register text, unit bigint, item bigint, from_day date not null, until_day date, entered_by bigint, request bigint,
  primary key (org, id), check (cardinality(clauses) > 0)
);
create table incident (
  org int not null, id bigint generated always as identity, number text not null, category text not null, item bigint, unit bigint not null, reported_by bigint not null,
  known_at timestamptz not null, summary text not null, contents jsonb not null, state text not null default '認知', primary key (org, id), unique (org, number)
);
create table incident_step (
  org int not null, incident bigint not null, position int not null, role text not null, by_word text not null, clauses text[] not null, told_to bigint[] not null default '{}',
  told_at timestamptz, primary key (org, incident, position), foreign key (org, incident) references incident
);

create table saved_view (
  org int not null, id bigint generated always as identity, owner bigint not null, shared_with bigint, register text not null, name text not null, query jsonb not null,
  primary key (org, id)
);
create table setting_value (
  org int not null, id text not null, value jsonb not null, from_day date not null, entered_by bigint, primary key (org, id, from_day)
);
create table import_mapping (org int not null, register text not null, header text not null, mapping jsonb not null, primary key (org, register, header));
create table import_batch (
  org int not null, id bigint generated always as identity, register text not null, file_name text not null, by_person bigint, at timestamptz not null default now(),
  counts jsonb not null, undone_at timestamptz, undone_by bigint, primary key (org, id)
);
create table import_change (
  org int not null, batch bigint not null, row int not null, item bigint not null, kind text not null check (kind in ('新規', '変更')), before jsonb, after jsonb,
  version_after int not null, undone text, primary key (org, batch, row), foreign key (org, batch) references import_batch, foreign key (org, item) references item
);

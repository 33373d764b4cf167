-- 人事と組織改正。日付のある行を、取込み一件ごとに前と後の姿とともに変える。
-- How somebody was called and employed until a day, where that differs from his row; serving false: between leaving and coming back.
create table person_past (
  org int not null, person bigint not null, until_day date not null, name text not null, kana text not null default '',
  employment text not null check (employment in ('regular', 'non-regular', 'contractor', 'outsider')), serving boolean not null default true,
  primary key (org, person, until_day), foreign key (org, person) references person
);
-- Who takes over what an abolished unit answered for. parts: what it was split into, where what somebody holds goes with him.
create table unit_succession (
  org int not null, unit bigint not null, successor bigint not null, parts bigint[] not null default '{}', from_day date not null,
  primary key (org, unit), foreign key (org, unit) references unit, foreign key (org, successor) references unit (org, id), check (successor <> unit)
);
create table organisation_batch (
  org int not null references organisation, id bigint generated always as identity, kind text not null check (kind in ('人事', '組織改正')), file_name text not null default '',
  from_day date not null, by_person bigint, at timestamptz not null default now(), counts jsonb not null, undone_at timestamptz, undone_by bigint,
  primary key (org, id)
);
create table organisation_change (
  org int not null, batch bigint not null, position int not null, table_name text not null, before jsonb, after jsonb,
  primary key (org, batch, position), foreign key (org, batch) references organisation_batch, check (before is not null or after is not null)
);
select isolate('person_past');
select isolate('unit_succession');
select isolate('organisation_batch');
select isolate('organisation_change');
revoke update on organisation_change from sekisho_app;
-- Taking back a batch before its day removes the rows it made; the evidence keeps what they were.
grant delete on person_past, unit_succession, unit, unit_period, person, assignment, appointment, deputy to sekisho_app;
do $$ declare t text; begin
  foreach t in array array['person_past'] loop
    execute format('create trigger bump_insert after insert on %I referencing new table as changed for each statement execute function bump_revision()', t);
    execute format('create trigger bump_update after update on %I referencing new table as changed for each statement execute function bump_revision()', t);
    execute format('create trigger bump_delete after delete on %I referencing old table as changed for each statement execute function bump_revision()', t);
  end loop;
end $$;

-- 細目、通報・報告、利用制限、旧通達の書類、生体情報を登録する分掌
-- 生体情報を登録する分掌
create table registration_section (
  org int not null, item bigint not null,
  name text,
  sections bigint[],
  designated_on date,
  ended_on date,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('registration_section');
-- 細目台帳
create table detailed_rule (
  org int not null, item bigint not null,
  procedure bigint,
  magazine bigint,
  title text,
  doc_number text,
  decided_on date,
  decided_by bigint,
  content text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, procedure) references item (org, id),
  foreign key (org, magazine) references item (org, id),
  foreign key (org, decided_by) references person (org, id)
);
select isolate('detailed_rule');
-- 旧通達の書類
create table former_document (
  org int not null, item bigint not null,
  form_name text,
  title text,
  made_on date,
  made_by text,
  kept_for text,
  kept_until date,
  kept_at text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('former_document');
alter table site_office add column rules bigint;
alter table site_office add foreign key (org, rules) references item (org, id);
-- 障害の通報・インシデントの報告
create table trouble_report (
  org int not null, item bigint not null,
  kind text,
  title text,
  noticed_at timestamptz,
  reported_at timestamptz,
  reported_by bigint,
  symptom text,
  affected text[],
  measures text,
  closed_on date,
  primary key (org, item), foreign key (org, item) references item,
  constraint trouble_report_kind_options check (kind in ('障害の通報', 'インシデントの報告')),
  foreign key (org, reported_by) references person (org, id)
);
select isolate('trouble_report');
-- 利用制限の一覧
create table use_restriction (
  org int not null, item bigint not null,
  person bigint,
  because text,
  reason text,
  since date,
  lifted_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  constraint use_restriction_because_options check (because in ('要領の定めの違反', '円滑な運営のため'))
);
select isolate('use_restriction');
-- 指定された分掌が変われば、誰を指名できるかも変わる: the picture of the organisation is read anew.
create trigger bump_insert after insert on registration_section referencing new table as changed for each statement execute function bump_revision();
create trigger bump_update after update on registration_section referencing new table as changed for each statement execute function bump_revision();
create trigger bump_delete after delete on registration_section referencing old table as changed for each statement execute function bump_revision();

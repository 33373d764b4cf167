-- 規程の相談
create table inquiry (
  org int not null, item bigint not null,
  clause text,
  kind text,
  question text,
  asker bigint,
  asked_on date,
  answer text,
  answered_on date,
  answered_by bigint,
  exception_on date,
  primary key (org, item), foreign key (org, item) references item,
  constraint inquiry_kind_options check (kind in ('不明な点', '遵守することが困難な点', 'その他')),
  foreign key (org, asker) references person (org, id),
  foreign key (org, answered_by) references person (org, id)
);
select isolate('inquiry');
-- 法令の版
create table law_version (
  org int not null, item bigint not null,
  law bigint,
  kind text,
  law_number text,
  effective_from date,
  clauses text,
  summary text,
  entered_on date,
  review text,
  to_change text,
  because text,
  advice text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, law) references item (org, id),
  constraint law_version_kind_options check (kind in ('登録', '改正')),
  constraint law_version_review_options check (review in ('見直す', '見直さない'))
);
select isolate('law_version');
-- 法令台帳
create table law (
  org int not null, item bigint not null,
  name text,
  kind text,
  law_number text,
  clauses text,
  effective_from date,
  ended_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint law_kind_options check (kind in ('法律', '政令・省令', '条例・規則', 'その他'))
);
select isolate('law');
alter table policy add column revision_on date;

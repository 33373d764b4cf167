-- 担当業務台帳
create table business_assignment (
  org int not null, item bigint not null,
  person bigint,
  business text,
  begun_on date,
  ends_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id)
);
select isolate('business_assignment');
alter table information add column backup_every int;
-- 他の法令・規程の定め
create table other_regulation (
  org int not null, item bigint not null,
  name text,
  actions text[],
  confidentiality text,
  personal_only boolean,
  note text,
  primary key (org, item), foreign key (org, item) references item,
  constraint other_regulation_confidentiality_options check (confidentiality in ('1', '2', '3'))
);
select isolate('other_regulation');
-- 取扱制限の一覧
create table handling_restriction (
  org int not null, item bigint not null,
  name text,
  blocks text[],
  scope text,
  reason text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('handling_restriction');

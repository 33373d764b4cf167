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
-- 提供・公表・運搬簿
create table release (
  org int not null, item bigint not null,
  kind text,
  information bigint,
  medium bigint,
  outside_recipient text,
  recipients bigint[],
  recipient_units bigint[],
  aim text,
  scope text,
  means text,
  marks text,
  wording text,
  marking_basis text,
  precautions text,
  instructs boolean,
  instructed_how text,
  conditions text,
  protection text,
  omission text,
  carrier text,
  taken text,
  fingerprints text,
  inspected_by bigint,
  released_on date,
  receipt text,
  arrived_on date,
  confirmed_by bigint,
  confirmed_at timestamptz,
  comparison text,
  compared_on date,
  ending text,
  primary key (org, item), foreign key (org, item) references item,
  constraint release_kind_options check (kind in ('提供', '公表', '運搬')),
  foreign key (org, information) references item (org, id),
  foreign key (org, medium) references item (org, id),
  constraint release_protection_options check (protection in ('暗号化する', 'パスワードを設定する', '暗号化してパスワードも設定する', '措置なし')),
  foreign key (org, inspected_by) references person (org, id),
  foreign key (org, confirmed_by) references person (org, id),
  constraint release_comparison_options check (comparison in ('一致', '不一致'))
);
select isolate('release');

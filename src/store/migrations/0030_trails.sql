-- 保存証跡簿
create table kept_trail (
  org int not null, item bigint not null,
  scheme bigint,
  covers_from date,
  covers_until date,
  kept_at text,
  keep_until date,
  erased_on date,
  method text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, scheme) references item (org, id)
);
select isolate('kept_trail');
-- 証跡管理表
create table trail_scheme (
  org int not null, item bigint not null,
  system bigint,
  aims text,
  devices text,
  fields text,
  keep_months int,
  review_months int,
  kept_at text,
  settled_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, system) references item (org, id)
);
select isolate('trail_scheme');
-- 不正取扱簿
create table misuse (
  org int not null, item bigint not null,
  person bigint,
  used_on date,
  category text,
  asset text,
  circumstances text,
  measure text,
  measured_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  constraint misuse_category_options check (category in ('不正な保持', '不正な作成', '不正な利用', '不正な毀損', '不正な廃棄', '不正な改ざん'))
);
select isolate('misuse');
create index trail_scheme_by_system on trail_scheme (org, system);

-- 着任の登録
create table arrival (
  org int not null, item bigint not null,
  person bigint,
  kind text,
  day date,
  to_unit bigint,
  employment text,
  category text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  constraint arrival_kind_options check (kind in ('採用', '復帰', '退職', '異動', '任用の変更')),
  foreign key (org, to_unit) references unit (org, id),
  constraint arrival_employment_options check (employment in ('常勤', '会計年度任用・臨時的任用', '委託先の従業員', '部外')),
  constraint arrival_category_options check (category in ('警察官', '一般職員', '会計年度任用職員', '臨時的任用職員', '委託先の従業員', '部外構成員'))
);
select isolate('arrival');
-- 離任手続
create table departure (
  org int not null, item bigint not null,
  person bigint,
  kind text,
  day date,
  from_unit bigint,
  to_unit bigint,
  confidential_on date,
  completed_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  constraint departure_kind_options check (kind in ('異動', '退職')),
  foreign key (org, from_unit) references unit (org, id),
  foreign key (org, to_unit) references unit (org, id)
);
select isolate('departure');
-- 利用者一覧
create table user_entry (
  org int not null, item bigint not null,
  person bigint,
  kind text,
  day date,
  user_id text,
  registered_on date,
  left_on date,
  erased_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  constraint user_entry_kind_options check (kind in ('採用', '復帰', '退職', '異動', '任用の変更'))
);
select isolate('user_entry');

-- 適格性の協議簿
create table admin_consultation (
  org int not null, item bigint not null,
  person bigint,
  system bigint,
  network bigint,
  qualification text,
  answer text,
  conditions text,
  answered_on date,
  answered_by bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  foreign key (org, system) references item (org, id),
  foreign key (org, network) references item (org, id),
  constraint admin_consultation_answer_options check (answer in ('異議なし', '条件付き', '異議あり')),
  foreign key (org, answered_by) references person (org, id)
);
select isolate('admin_consultation');
-- ネットワーク台帳
create table managed_network (
  org int not null, item bigint not null,
  name text,
  range text,
  remarks text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('managed_network');
-- ネットワーク機器台帳
create table network_device (
  org int not null, item bigint not null,
  name text,
  kind text,
  network bigint,
  installed_at text,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint network_device_kind_options check (kind in ('ルーター', 'スイッチ', 'ファイアウォール', '無線アクセスポイント', 'その他')),
  foreign key (org, network) references item (org, id)
);
select isolate('network_device');
-- 管理担当者名簿
create table administrator (
  org int not null, item bigint not null,
  person bigint,
  role text,
  system bigint,
  network bigint,
  duties text,
  "from" date,
  until date,
  taught_on date,
  taught_by bigint,
  released_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  constraint administrator_role_options check (role in ('システム管理担当者', 'ネットワーク管理担当者')),
  foreign key (org, system) references item (org, id),
  foreign key (org, network) references item (org, id),
  foreign key (org, taught_by) references person (org, id)
);
select isolate('administrator');
-- 維持管理の認定簿
create table maintenance_scope (
  org int not null, item bigint not null,
  system bigint,
  equipment text,
  authority text,
  recognised_on date,
  ended_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, system) references item (org, id)
);
select isolate('maintenance_scope');
-- 特権台帳
create table system_privilege (
  org int not null, item bigint not null,
  person bigint,
  role text,
  system bigint,
  network bigint,
  administrator bigint,
  maintenance bigint,
  duties text,
  privilege text,
  reason text,
  valid_from date,
  valid_until date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  constraint system_privilege_role_options check (role in ('システム管理担当者', 'ネットワーク管理担当者')),
  foreign key (org, system) references item (org, id),
  foreign key (org, network) references item (org, id),
  foreign key (org, administrator) references item (org, id),
  foreign key (org, maintenance) references item (org, id)
);
select isolate('system_privilege');
alter table information_system add column npa_document text;
alter table information_system add column npa_recognised_on date;

-- デジタルカメラ等管理表
create table camera (
  org int not null, item bigint not null,
  kind text,
  other_kind text,
  model text,
  serial text,
  built_in_storage boolean,
  connectable boolean,
  medium bigint,
  externally_connected text,
  malware_checked_on date,
  registered_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint camera_kind_options check (kind in ('デジタルカメラ', 'ボイスレコーダ', 'デジタルビデオカメラ', 'その他')),
  foreign key (org, medium) references item (org, id),
  constraint camera_externally_connected_options check (externally_connected in ('なし', '接続した', '不明'))
);
select isolate('camera');
-- 端末台帳
create table terminal (
  org int not null, item bigint not null,
  kind text,
  other_kind text,
  built_to_move boolean,
  voice_calls boolean,
  owner text,
  model text,
  serial text,
  line_number text,
  system text,
  encryption boolean,
  os text,
  updated_on date,
  protection text,
  definitions_on date,
  protection_checked_on date,
  externally_connected text,
  malware_checked_on date,
  registered_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint terminal_kind_options check (kind in ('モバイル端末', 'モバイルパソコン', 'モバイルインターネット端末', 'ノート型パソコン', '据置型パソコン', 'インターネット端末', '支給外端末', 'その他')),
  constraint terminal_owner_options check (owner in ('支給', '個人所有', '外部の組織')),
  constraint terminal_externally_connected_options check (externally_connected in ('なし', '接続した', '不明'))
);
select isolate('terminal');
-- 外部記録媒体管理台帳
create table medium (
  org int not null, item bigint not null,
  kind text,
  other_kind text,
  product text,
  serial text,
  device_id text,
  capacity text,
  encryption boolean,
  shared text,
  origin text,
  contract text,
  use text,
  write_protected_on date,
  write_protected_how text,
  write_protected_by bigint,
  externally_connected text,
  malware_checked_on date,
  registered_on date,
  usable_until date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint medium_kind_options check (kind in ('ＵＳＢメモリ', '外付けハードディスクドライブ', 'ＤＶＤ－Ｒ', 'ＳＤカード', 'ＵＩＤ', 'その他')),
  constraint medium_shared_options check (shared in ('共用', '個人に配分')),
  constraint medium_origin_options check (origin in ('支給', '外部の組織から受領')),
  constraint medium_use_options check (use in ('一般', '取込み専用', '運搬', '長期保管', '保管', '業務データの常用')),
  foreign key (org, write_protected_by) references person (org, id),
  constraint medium_externally_connected_options check (externally_connected in ('なし', '接続した', '不明'))
);
select isolate('medium');
-- 指定取込み方法一覧
create table import_method (
  org int not null, item bigint not null,
  name text,
  steps text,
  basis text,
  target text,
  primary key (org, item), foreign key (org, item) references item,
  constraint import_method_target_options check (target in ('端末', '外部記録媒体', 'その他'))
);
select isolate('import_method');
-- 個人所有携帯電話機承認台帳
create table personal_phone (
  org int not null, item bigint not null,
  phone_number text,
  mail text,
  model text,
  antivirus text,
  antivirus_name text,
  valid_until_checked_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint personal_phone_antivirus_options check (antivirus in ('導入済み', '動作するソフトが存在しない', '未確認'))
);
select isolate('personal_phone');
-- 公用携帯電話機管理台帳
create table phone (
  org int not null, item bigint not null,
  kind text,
  model text,
  phone_number text,
  carrier text,
  serial text,
  shared text,
  use text,
  encryption boolean,
  confidential text,
  lent_on date,
  registered_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint phone_kind_options check (kind in ('フィーチャーフォン', 'スマートフォン', 'その他')),
  constraint phone_shared_options check (shared in ('個人に配分', '共用')),
  constraint phone_use_options check (use in ('音声のみ', 'その他')),
  constraint phone_confidential_options check (confidential in ('はい', 'いいえ', '不明'))
);
select isolate('phone');
-- 保管場所一覧
create table place (
  org int not null, item bigint not null,
  name text,
  lockable boolean,
  fireproof boolean,
  heatproof boolean,
  waterproof boolean,
  dampproof boolean,
  remarks text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('place');

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
-- 接続前確認ポリシー一覧
create table connection_policy (
  org int not null, item bigint not null,
  name text,
  patch_demanded boolean,
  definitions_demanded boolean,
  issued_only boolean,
  decided_on date,
  decided_by bigint,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, decided_by) references person (org, id)
);
select isolate('connection_policy');
-- 支給以外の端末の利用台帳
create table own_terminal (
  org int not null, item bigint not null,
  owner bigint,
  kind text,
  model text,
  os text,
  malware_checked text,
  file_sharing text,
  screen_lock boolean,
  remote_wipe boolean,
  confirmed_on date,
  confirmed_by bigint,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, owner) references person (org, id),
  constraint own_terminal_kind_options check (kind in ('スマートフォン', 'タブレット端末', 'ノート型パソコン', '据置型パソコン', 'その他')),
  constraint own_terminal_malware_checked_options check (malware_checked in ('実施', '未実施')),
  constraint own_terminal_file_sharing_options check (file_sharing in ('導入なし', '導入あり')),
  foreign key (org, confirmed_by) references person (org, id)
);
select isolate('own_terminal');
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
  zone text,
  duty_use text,
  in_controlled_area boolean,
  shared text,
  outside_access boolean,
  screen_lock boolean,
  remote_wipe boolean,
  remote_managed boolean,
  antivirus text,
  antivirus_reason text,
  connection text,
  quarantine text,
  quarantine_reason text,
  registered_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint terminal_kind_options check (kind in ('モバイル端末', 'モバイルパソコン', 'モバイルインターネット端末', 'ノート型パソコン', '据置型パソコン', 'インターネット端末', '支給外端末', 'その他')),
  constraint terminal_owner_options check (owner in ('支給', '個人所有', '外部の組織')),
  constraint terminal_externally_connected_options check (externally_connected in ('なし', '接続した', '不明')),
  constraint terminal_zone_options check (zone in ('マイナンバー利用事務系', 'LGWAN接続系', 'インターネット接続系', '独立（ネットワークなし）')),
  constraint terminal_duty_use_options check (duty_use in ('一般', '外部との受渡し専用', 'テレワーク')),
  constraint terminal_shared_options check (shared in ('共用', '個人に配分')),
  constraint terminal_antivirus_options check (antivirus in ('導入', '導入しない')),
  constraint terminal_connection_options check (connection in ('可', '許可待ち')),
  constraint terminal_quarantine_options check (quarantine in ('合格', '不合格'))
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
  constraint medium_use_options check (use in ('一般', '取込み専用', '受渡し専用', '運搬', '長期保管', '保管', '業務データの常用')),
  foreign key (org, write_protected_by) references person (org, id),
  constraint medium_externally_connected_options check (externally_connected in ('なし', '接続した', '不明'))
);
select isolate('medium');
-- 端末別接続可能媒体一覧
create table connectable (
  org int not null, item bigint not null,
  terminal bigint,
  medium bigint,
  purpose text,
  permitted_on date,
  until date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, terminal) references item (org, id),
  foreign key (org, medium) references item (org, id)
);
select isolate('connectable');
-- 取込み作業簿
create table zone_import (
  org int not null, item bigint not null,
  matter text,
  source bigint,
  operator bigint,
  watch text,
  witness bigint,
  camera text,
  first_checked_at timestamptz,
  medium bigint,
  target bigint,
  unlocking bigint,
  second_checked_at timestamptz,
  second_result text,
  imported_at timestamptz,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, source) references item (org, id),
  foreign key (org, operator) references item (org, id),
  constraint zone_import_watch_options check (watch in ('他の職員の立会い', '監視カメラのある区画')),
  foreign key (org, witness) references person (org, id),
  foreign key (org, medium) references item (org, id),
  foreign key (org, target) references item (org, id),
  foreign key (org, unlocking) references item (org, id),
  constraint zone_import_second_result_options check (second_result in ('検出なし', '検出あり'))
);
select isolate('zone_import');
-- 媒体取扱い指定職員名簿
create table media_operator (
  org int not null, item bigint not null,
  person bigint,
  tasks text[],
  system text,
  designated_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id)
);
select isolate('media_operator');
-- 媒体接続禁止の解除簿
create table unlocking (
  org int not null, item bigint not null,
  terminal bigint,
  medium bigint,
  occasion text,
  matter text,
  released_by bigint,
  released_at timestamptz,
  relocked_by bigint,
  relocked_at timestamptz,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, terminal) references item (org, id),
  foreign key (org, medium) references item (org, id),
  constraint unlocking_occasion_options check (occasion in ('取込み', '外部との受渡し', '媒体による持出し')),
  foreign key (org, released_by) references person (org, id),
  foreign key (org, relocked_by) references person (org, id)
);
select isolate('unlocking');
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
  reviewed_on date,
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
-- 持込み記録簿
create table bring_in (
  org int not null, item bigint not null,
  section bigint,
  person text,
  brought_at timestamptz,
  thing text,
  count int,
  purpose text,
  location text,
  connects boolean,
  taken_home_on date,
  confirmed_by bigint,
  confirmed_on date,
  malware_result text,
  malware_checked_at timestamptz,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, section) references unit (org, id),
  foreign key (org, confirmed_by) references person (org, id),
  constraint bring_in_malware_result_options check (malware_result in ('検出なし', '検出あり'))
);
select isolate('bring_in');
-- 区域一覧
create table area (
  org int not null, item bigint not null,
  name text,
  kind text,
  camera boolean,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint area_kind_options check (kind in ('管理区域', '執務室', 'その他'))
);
select isolate('area');
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

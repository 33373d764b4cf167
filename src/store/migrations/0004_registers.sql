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

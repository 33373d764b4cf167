-- バックアップの基準
create table backup_criterion (
  org int not null, item bigint not null,
  name text,
  max_days int,
  remote boolean,
  reason text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('backup_criterion');
-- バックアップ計画
create table backup_plan (
  org int not null, item bigint not null,
  name text,
  component text,
  redundant boolean,
  availability text,
  integrity text,
  criterion bigint,
  recovery_minutes int,
  interval_days int,
  starts_on date,
  method text,
  site text,
  kept_at bigint,
  remote boolean,
  restore_procedure text,
  restore_months int,
  taken_at timestamptz,
  last_result text,
  measured_minutes int,
  verdict text,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint backup_plan_component_options check (component in ('ファイルサーバ', '文書サーバ', 'サーバ装置', 'その他')),
  constraint backup_plan_availability_options check (availability in ('1', '2')),
  constraint backup_plan_integrity_options check (integrity in ('1', '2')),
  foreign key (org, criterion) references item (org, id),
  constraint backup_plan_method_options check (method in ('フル', '差分', '増分', 'スナップショット', '複製')),
  foreign key (org, kept_at) references item (org, id),
  constraint backup_plan_last_result_options check (last_result in ('成功', '失敗')),
  constraint backup_plan_verdict_options check (verdict in ('適合', '不適合'))
);
select isolate('backup_plan');
alter table terminal add column storage text;
alter table terminal add constraint terminal_storage_options check (storage in ('あり', 'なし'));
alter table terminal add column lease bigint;
alter table terminal add foreign key (org, lease) references item (org, id);
alter table terminal add column hosting text;
alter table terminal add constraint terminal_hosting_options check (hosting in ('オンプレミス', 'ハウジング', 'プライベートクラウド', 'それ以外のクラウド'));
alter table terminal add column hosting_decision text;
alter table terminal add constraint terminal_hosting_decision_options check (hosting_decision in ('図表24(１)の方法による', 'ほかの方法による'));
alter table terminal add column hosting_reason text;
alter table terminal add column resident_records boolean;
-- 暗号リスト
create table cipher (
  org int not null, item bigint not null,
  name text,
  list text,
  listed_from date,
  listed_until date,
  edition text,
  primary key (org, item), foreign key (org, item) references item,
  constraint cipher_list_options check (list in ('電子政府推奨暗号リスト', '推奨候補暗号リスト', '運用監視暗号リスト'))
);
select isolate('cipher');
-- 記憶装置台帳
create table drive (
  org int not null, item bigint not null,
  equipment bigint,
  kind text,
  serial text,
  capacity text,
  contractor text,
  certificate_due date,
  method text,
  erased_at timestamptz,
  operator text,
  certificate text,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, equipment) references item (org, id),
  constraint drive_kind_options check (kind in ('ハードディスク', 'ＳＳＤ', 'フラッシュメモリ（基板に付いたもの）', '磁気テープ', 'その他')),
  constraint drive_method_options check (method in ('物理的な破壊（破砕・穿孔など）', '磁気による破壊', '専用ソフトウェアによる全領域の上書き', 'ブロック消去', '暗号化消去（鍵の抹消）', 'ＯＳ等から届く全ての領域の上書き', 'ファイルの消去', '初期化（フォーマット）のみ'))
);
select isolate('drive');
-- 暗号化消去の鍵の台帳
create table erasure_key (
  org int not null, item bigint not null,
  medium bigint,
  drive bigint,
  algorithm bigint,
  encrypted_from date,
  kept_at text,
  destroyed_at timestamptz,
  destroyed_by bigint,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, medium) references item (org, id),
  foreign key (org, drive) references item (org, id),
  foreign key (org, algorithm) references item (org, id),
  foreign key (org, destroyed_by) references person (org, id)
);
select isolate('erasure_key');
-- リース契約台帳
create table lease (
  org int not null, item bigint not null,
  name text,
  lessor text,
  ends_on date,
  erasure_method text,
  confirmation text,
  my_number boolean,
  destroy_in_terms boolean,
  confirmed_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint lease_erasure_method_options check (erasure_method in ('物理的な破壊', '磁気による破壊', '全領域の上書き', 'ブロック消去', '暗号化消去'))
);
select isolate('lease');
-- 書面廃棄簿
create table paper (
  org int not null, item bigint not null,
  name text,
  level text,
  copies int,
  method text,
  disposed_at timestamptz,
  operator text,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint paper_level_options check (level in ('1', '2', '3'))
);
select isolate('paper');
alter table medium add column needed_until date;
alter table medium add column retention_until date;
alter table medium add column stored_zone text;
alter table medium add constraint medium_stored_zone_options check (stored_zone in ('マイナンバー利用事務系', 'LGWAN接続系', 'インターネット接続系', 'どの系にもつながない'));
alter table medium add column hosting text;
alter table medium add constraint medium_hosting_options check (hosting in ('オンプレミス', 'ハウジング', 'プライベートクラウド', 'それ以外のクラウド'));
alter table medium add column hosting_decision text;
alter table medium add constraint medium_hosting_decision_options check (hosting_decision in ('図表24(１)の方法による', 'ほかの方法による'));
alter table medium add column hosting_reason text;
alter table medium add column resident_records boolean;
alter table medium drop constraint medium_use_options;
alter table medium add constraint medium_use_options check (use in ('一般', '取込み専用', '受渡し専用', '運搬', '長期保管', 'バックアップ', '保管', '業務データの常用'));
alter table place add column hazard boolean;
alter table place add column site text;

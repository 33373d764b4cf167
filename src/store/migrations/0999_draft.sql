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
-- システム変更作業簿
create table change_record (
  org int not null, item bigint not null,
  system bigint,
  worked_at timestamptz,
  worker text,
  category text,
  change text,
  before text,
  after text,
  result text,
  confirmer bigint,
  allowed bigint[],
  corrects bigint,
  reason text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, system) references item (org, id),
  constraint change_record_category_options check (category in ('設定の変更', 'プログラムの変更', '機器の変更', 'その他の変更')),
  constraint change_record_result_options check (result in ('成功', '一部失敗', '失敗して元に戻した')),
  foreign key (org, confirmer) references person (org, id),
  foreign key (org, corrects) references item (org, id)
);
select isolate('change_record');
-- 保存ログ簿
create table kept_log (
  org int not null, item bigint not null,
  log bigint,
  covers_from date,
  covers_until date,
  kept_at text,
  keep_until date,
  held_because text,
  erased_on date,
  method text,
  confirmed_by bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, log) references item (org, id),
  foreign key (org, confirmed_by) references person (org, id)
);
select isolate('kept_log');
-- ログ管理表
create table log_scheme (
  org int not null, item bigint not null,
  name text,
  kind text,
  system bigint,
  purpose text,
  source text,
  fields text,
  keep_months int,
  law text,
  law_months int,
  shorter_because text,
  review_months int,
  starts_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint log_scheme_kind_options check (kind in ('アクセスログ', 'システム稼動ログ', '障害時のシステム出力ログ', '障害対応記録')),
  foreign key (org, system) references item (org, id)
);
select isolate('log_scheme');
-- テスト結果簿
create table test_result (
  org int not null, item bigint not null,
  system bigint,
  what text,
  tested_on date,
  result text,
  findings text,
  kept_at text,
  keep_until date,
  discarded_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, system) references item (org, id),
  constraint test_result_result_options check (result in ('合格', '不合格'))
);
select isolate('test_result');
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

-- 監査調書簿
create table audit_paper (
  org int not null, item bigint not null,
  audit text,
  title text,
  kind text,
  audited bigint,
  auditors bigint[],
  content text,
  kept_at text,
  keep_until date,
  disposed_on date,
  confidentiality text,
  primary key (org, item), foreign key (org, item) references item,
  constraint audit_paper_kind_options check (kind in ('監査証拠', '監査調書')),
  foreign key (org, audited) references unit (org, id),
  constraint audit_paper_confidentiality_options check (confidentiality in ('2', '3'))
);
select isolate('audit_paper');
-- 監査調書簿（警察）
create table force_audit_paper (
  org int not null, item bigint not null,
  audit text,
  title text,
  kind text,
  audited bigint,
  auditors bigint[],
  content text,
  kept_at text,
  keep_until date,
  disposed_on date,
  primary key (org, item), foreign key (org, item) references item,
  constraint force_audit_paper_kind_options check (kind in ('監査証拠', '監査調書')),
  foreign key (org, audited) references unit (org, id)
);
select isolate('force_audit_paper');
-- 支給外端末の可否判断・実施手順・安全管理措置の規定
create table own_terminal_rule (
  org int not null, item bigint not null,
  kind text,
  result text,
  version text,
  document text,
  "from" date,
  until date,
  ended_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint own_terminal_rule_kind_options check (kind in ('業務利用の可否判断', '実施手順', '安全管理措置の規定')),
  constraint own_terminal_rule_result_options check (result in ('可', '否'))
);
select isolate('own_terminal_rule');
-- 個人所有の機器の台帳
create table personal_device (
  org int not null, item bigint not null,
  owner bigint,
  kind text,
  model text,
  basis text,
  theft boolean,
  loss boolean,
  malware boolean,
  others text,
  checked_on date,
  until date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, owner) references person (org, id),
  constraint personal_device_kind_options check (kind in ('スマートフォン・携帯電話機', 'パソコン・タブレット', '外部記録媒体'))
);
select isolate('personal_device');
-- リスク分析資料台帳
create table risk_analysis (
  org int not null, item bigint not null,
  name text,
  analysed_on date,
  scope text,
  summary text,
  kept_at text,
  readers bigint[],
  replaced_because text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('risk_analysis');
-- 構成図・仕様書台帳
create table system_document (
  org int not null, item bigint not null,
  name text,
  kind text,
  edition text,
  medium text,
  kept_at text,
  readers bigint[],
  seen_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint system_document_kind_options check (kind in ('ネットワーク構成図', '情報システム仕様書')),
  constraint system_document_medium_options check (medium in ('紙', '電子', '記録媒体'))
);
select isolate('system_document');
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
-- ネットワーク監視対象台帳
create table monitored_line (
  org int not null, item bigint not null,
  name text,
  component text,
  method text,
  every_days int,
  starts_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint monitored_line_component_options check (component in ('ネットワーク機器', '拠点間の回線', '庁舎内回線', 'インターネット回線'))
);
select isolate('monitored_line');
-- ネットワーク監視結果簿
create table monitoring_result (
  org int not null, item bigint not null,
  line bigint,
  watched_from date,
  watched_until date,
  result text,
  abnormal text,
  incident_number text,
  original text,
  watcher bigint,
  edition int,
  corrects bigint,
  reason text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, line) references item (org, id),
  constraint monitoring_result_abnormal_options check (abnormal in ('異常なし', '異常あり')),
  foreign key (org, watcher) references person (org, id),
  foreign key (org, corrects) references item (org, id)
);
select isolate('monitoring_result');
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
-- 利用状況調査簿
create table investigation (
  org int not null, item bigint not null,
  designation bigint,
  investigator bigint,
  purpose text,
  reason text,
  targets text[],
  subjects bigint[],
  outcome text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, designation) references item (org, id),
  foreign key (org, investigator) references person (org, id),
  constraint investigation_purpose_options check (purpose in ('不正アクセスの調査', '不正プログラムの調査', 'これらに類する調査'))
);
select isolate('investigation');
-- 調査者指名簿
create table investigator (
  org int not null, item bigint not null,
  person bigint,
  targets text[],
  subjects bigint[],
  valid_from date,
  valid_until date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id)
);
select isolate('investigator');
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
-- 特権ＩＤ利用簿
create table privileged_use (
  org int not null, item bigint not null,
  "user" bigint,
  system bigint,
  account text,
  started_at timestamptz,
  ended_at timestamptz,
  work text,
  checked_by bigint,
  checked_on date,
  findings text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, "user") references person (org, id),
  foreign key (org, system) references item (org, id),
  foreign key (org, checked_by) references person (org, id)
);
select isolate('privileged_use');
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
alter table information_system add column database boolean;
alter table area add column log_readers bigint[];
-- 入退室記録簿
create table zone_entry (
  org int not null, item bigint not null,
  area bigint,
  company text,
  visitor text,
  entered_at timestamptz,
  left_at timestamptz,
  purpose text,
  escort bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, area) references item (org, id),
  foreign key (org, escort) references person (org, id)
);
select isolate('zone_entry');

-- 自己点検表
create table self_inspection (
  org int not null, item bigint not null,
  period text,
  themes text[],
  inspector bigint,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, inspector) references person (org, id)
);
select isolate('self_inspection');
-- 使える回線の一覧
create table designated_line (
  org int not null, item bigint not null,
  name text,
  basis text,
  decided_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('designated_line');
-- テレワーク・モバイル勤務簿
create table telework (
  org int not null, item bigint not null,
  workplace text,
  place text,
  telework boolean,
  mobile boolean,
  terminal bigint,
  primary key (org, item), foreign key (org, item) references item,
  constraint telework_workplace_options check (workplace in ('自宅', '勤務公署と異なる警察施設', '移動中', '出先')),
  foreign key (org, terminal) references item (org, id)
);
select isolate('telework');
-- 保証ドメイン名によらない送信の確認簿
create table domain_exception (
  org int not null, item bigint not null,
  domain text,
  reason text,
  recipient text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('domain_exception');
-- メールアドレス台帳
create table mail_address (
  org int not null, item bigint not null,
  address text,
  basis text,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint mail_address_basis_options check (basis in ('標準付与', '追加の申請'))
);
select isolate('mail_address');
-- 電子メール機能一覧
create table mail_function (
  org int not null, item bigint not null,
  name text,
  operator text,
  approval text,
  deemed boolean,
  domain text,
  guaranteed boolean,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint mail_function_operator_options check (operator in ('警察が管理・運用', '業務委託により警察が運用', '公用携帯電話機', '承認された外部サービス', '部外のサービス'))
);
select isolate('mail_function');
-- 受信情報の一時保存簿
create table received_file (
  org int not null, item bigint not null,
  matter text,
  confidentiality text,
  terminal bigint,
  system bigint,
  reason text,
  saved_at timestamptz,
  medium bigint,
  target bigint,
  moved_at timestamptz,
  removed_at timestamptz,
  primary key (org, item), foreign key (org, item) references item,
  constraint received_file_confidentiality_options check (confidentiality in ('1', '2', '3')),
  foreign key (org, terminal) references item (org, id),
  foreign key (org, system) references item (org, id),
  foreign key (org, medium) references item (org, id),
  foreign key (org, target) references item (org, id)
);
select isolate('received_file');
-- 電子メール送信簿
create table mail_sending (
  org int not null, item bigint not null,
  matter text,
  confidentiality text,
  recipient text,
  sent_by bigint,
  sent_at timestamptz,
  function bigint,
  terminal bigint,
  protection text,
  password_by text,
  means text,
  domain_ground text,
  erased_at timestamptz,
  erased_by bigint,
  not_erased text,
  relation text,
  megabytes int,
  alternative text,
  primary key (org, item), foreign key (org, item) references item,
  constraint mail_sending_confidentiality_options check (confidentiality in ('1', '2', '3')),
  foreign key (org, sent_by) references person (org, id),
  foreign key (org, function) references item (org, id),
  foreign key (org, terminal) references item (org, id),
  constraint mail_sending_protection_options check (protection in ('暗号化', 'パスワードの設定', 'なし')),
  foreign key (org, erased_by) references person (org, id)
);
select isolate('mail_sending');
-- 送信容量の上限一覧
create table mail_size_limit (
  org int not null, item bigint not null,
  domain text,
  megabytes int,
  remarks text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('mail_size_limit');
-- ウェブクライアントの設定表
create table client_setting (
  org int not null, item bigint not null,
  system bigint,
  name text,
  change text,
  reason text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, system) references item (org, id),
  constraint client_setting_change_options check (change in ('変更不可', '変更可'))
);
select isolate('client_setting');
-- フォーム送信先一覧
create table form_site (
  org int not null, item bigint not null,
  organisation text,
  url text,
  purpose text,
  remarks text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('form_site');
-- 特に認めたサービスの一覧
create table permitted_service (
  org int not null, item bigint not null,
  site text,
  name text,
  lifting text,
  reason text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('permitted_service');
-- ウェブサイトの制限台帳
create table restricted_site (
  org int not null, item bigint not null,
  site text,
  restricted text[],
  reason text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('restricted_site');

-- 一人に一つの利用者名（mpd 第5の6(1)）: 本人以外に割り当てられず、付け替えられない.
create unique index account_one_per_person on account (org, person);
create function keep_account_person() returns trigger language plpgsql as $$
begin
  raise exception '利用者名は、ほかの人に付け替えられません。' using errcode = '23514';
end $$;
create trigger account_stays_with_person before update of person on account for each row when (old.person is distinct from new.person) execute function keep_account_person();

-- 権限台帳
-- 権限台帳
create table system_authority (
  org int not null, item bigint not null,
  person bigint,
  system bigint,
  operations text[],
  valid_from date,
  until date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  foreign key (org, system) references item (org, id)
);
select isolate('system_authority');
-- 情報の送信簿
create table transmission (
  org int not null, item bigint not null,
  means text,
  destination_kind text,
  recipients text,
  subject text,
  confidentiality text,
  attached boolean,
  checked_at timestamptz,
  checked_with text,
  protection text[],
  method bigint,
  reason text,
  sent_by bigint,
  sent_on date,
  primary key (org, item), foreign key (org, item) references item,
  constraint transmission_means_options check (means in ('電子メール（外部回線）', '庁内の連絡手段', 'ウェブサイトの入力欄', 'ほかの者のサービス')),
  constraint transmission_destination_kind_options check (destination_kind in ('庁舎内', 'ほかの所属', 'ほかの組織', '委託先', '住民など', '自宅')),
  constraint transmission_confidentiality_options check (confidentiality in ('1', '2', '3')),
  foreign key (org, method) references item (org, id),
  foreign key (org, sent_by) references person (org, id)
);
select isolate('transmission');
-- 暗号などの方式一覧
create table protection_method (
  org int not null, item bigint not null,
  name text,
  kind text,
  valid_from date,
  valid_until date,
  key_handling text,
  decided_on date,
  primary key (org, item), foreign key (org, item) references item,
  constraint protection_method_kind_options check (kind in ('電子署名', '暗号化', 'パスワード設定'))
);
select isolate('protection_method');
-- 暗号鍵の管理簿
create table cryptographic_key (
  org int not null, item bigint not null,
  name text,
  method bigint,
  keeper bigint,
  stored_in text,
  generated_on date,
  renewed_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, method) references item (org, id),
  foreign key (org, keeper) references person (org, id)
);
select isolate('cryptographic_key');
-- 電子証明書一覧
create table certificate (
  org int not null, item bigint not null,
  name text,
  issuer text,
  expires_on date,
  renew_by date,
  provision text,
  verifier text,
  provided_on date,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('certificate');
-- ソフトウェア許可台帳
create table permitted_software (
  org int not null, item bigint not null,
  terminal bigint,
  software text,
  version text,
  purpose text,
  permitted_on date,
  until date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, terminal) references item (org, id)
);
select isolate('permitted_software');
-- 導入済みソフトウェア一覧
create table installed_software (
  org int not null, item bigint not null,
  terminal bigint,
  software text,
  version text,
  installed_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, terminal) references item (org, id)
);
select isolate('installed_software');
-- 対策ソフトウェア設定変更権限台帳
create table antivirus_authority (
  org int not null, item bigint not null,
  person bigint,
  scope text,
  granted_on date,
  until date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id)
);
select isolate('antivirus_authority');
-- サテライトオフィス一覧
create table satellite_office (
  org int not null, item bigint not null,
  name text,
  address text,
  equal_to_premises boolean,
  checked_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('satellite_office');
-- 違反簿
create table violation (
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
  constraint violation_category_options check (category in ('業務以外の目的での利用'))
);
select isolate('violation');
-- 外部データの取込み簿
create table intake (
  org int not null, item bigint not null,
  matter text,
  kind text,
  source text,
  sender text,
  from_zone text,
  to_zone text,
  checked_at timestamptz,
  product text,
  result text,
  sanitised_by text,
  primary key (org, item), foreign key (org, item) references item,
  constraint intake_kind_options check (kind in ('データ', 'ソフトウェア')),
  constraint intake_source_options check (source in ('受信した電子メール', 'インターネット', '電子記録媒体', 'ほかの組織との回線')),
  constraint intake_from_zone_options check (from_zone in ('インターネット接続系', 'LGWAN接続系', 'マイナンバー利用事務系', 'どの系にもつながない')),
  constraint intake_to_zone_options check (to_zone in ('インターネット接続系', 'LGWAN接続系', 'マイナンバー利用事務系', 'どの系にもつながない')),
  constraint intake_result_options check (result in ('検出なし', '検出あり'))
);
select isolate('intake');

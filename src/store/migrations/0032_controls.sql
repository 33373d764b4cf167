-- 庁外接続方式台帳
create table remote_connection (
  org int not null, item bigint not null,
  name text,
  system bigint,
  zone text,
  use text,
  terminal_authentication text,
  person_authentication text,
  encryption text,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, system) references item (org, id),
  constraint remote_connection_zone_options check (zone in ('マイナンバー利用事務系', 'LGWAN接続系', 'インターネット接続系')),
  constraint remote_connection_use_options check (use in ('テレワーク', 'モバイル勤務', '保守')),
  constraint remote_connection_terminal_authentication_options check (terminal_authentication in ('なし', '電子証明書', '端末の固有情報', '専用の機器')),
  constraint remote_connection_person_authentication_options check (person_authentication in ('なし', 'パスワードのみ', '二つ以上の要素')),
  constraint remote_connection_encryption_options check (encryption in ('暗号化なし', '閉域網', 'ＶＰＮ', 'ＴＬＳ'))
);
select isolate('remote_connection');
-- 外部サービスの実施確認簿
create table service_check (
  org int not null, item bigint not null,
  service bigint,
  stage text,
  findings text,
  confirmed_on date,
  evidence text,
  confirmer bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, service) references item (org, id),
  constraint service_check_stage_options check (stage in ('導入・構築', '利用終了')),
  foreign key (org, confirmer) references person (org, id)
);
select isolate('service_check');
-- 外部サービス台帳
create table external_service (
  org int not null, item bigint not null,
  name text,
  provider text,
  kind text,
  use text,
  confidential boolean,
  system bigint,
  approval text,
  approved_on date,
  manager bigint,
  access_control text,
  encryption text,
  development text,
  design text,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint external_service_kind_options check (kind in ('クラウドサービス', '約款による外部サービス', 'ソーシャルメディア', 'ウェブ会議', 'そのほか')),
  foreign key (org, system) references item (org, id),
  foreign key (org, manager) references person (org, id),
  constraint external_service_access_control_options check (access_control in ('未対応', '対応済み')),
  constraint external_service_encryption_options check (encryption in ('未対応', '対応済み')),
  constraint external_service_development_options check (development in ('未対応', '対応済み')),
  constraint external_service_design_options check (design in ('未対応', '対応済み'))
);
select isolate('external_service');
alter table information_system add column outside_access boolean;

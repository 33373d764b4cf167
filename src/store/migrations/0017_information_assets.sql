-- 重要性の対応表
create table importance (
  org int not null, item bigint not null,
  criterion text,
  confidentiality text,
  integrity text,
  availability text,
  primary key (org, item), foreign key (org, item) references item,
  constraint importance_confidentiality_options check (confidentiality in ('1', '2', '3')),
  constraint importance_integrity_options check (integrity in ('1', '2')),
  constraint importance_availability_options check (availability in ('1', '2'))
);
select isolate('importance');
alter table information add column aim_tied boolean;
alter table information add column zone text;
alter table information add constraint information_zone_options check (zone in ('マイナンバー利用事務系', 'LGWAN接続系', 'インターネット接続系', 'どの系にもつながない'));
alter table information add column access_controlled boolean;
alter table information add column staff_my_number boolean;
alter table information add column recipients bigint[];
alter table information add column recipient_units bigint[];
alter table information add column importance bigint;
alter table information add foreign key (org, importance) references item (org, id);
alter table information drop constraint information_kind_options;
alter table information add constraint information_kind_options check (kind in ('データ', '文書', '入力資料', '出力資料', '印刷文書', 'システム関連文書', 'ネットワーク', '情報システム', '施設・設備', '電磁的記録媒体', 'その他'));
alter table information_system add column labelling text;
alter table information_system add constraint information_system_labelling_options check (labelling in ('ファイルごとに表示', 'システム単位で周知'));
alter table information_system add column labelling_rule text;
-- 情報システムの利用者
create table user_of_system (
  org int not null, item bigint not null,
  person bigint,
  system bigint,
  starts_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  foreign key (org, system) references item (org, id)
);
select isolate('user_of_system');

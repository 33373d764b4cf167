-- 外部での情報処理業務の許可簿
create table outside_work (
  org int not null, item bigint not null,
  place_kind text,
  place text,
  permitted_from date,
  permitted_until date,
  purpose text,
  equipment text,
  terminal bigint,
  own_terminal bigint,
  safeguards text,
  primary key (org, item), foreign key (org, item) references item,
  constraint outside_work_place_kind_options check (place_kind in ('自宅', 'サテライトオフィス・貸会議室', 'ほかの団体・会社の施設', '出張先', 'そのほかの庁外')),
  constraint outside_work_equipment_options check (equipment in ('支給の端末', '許可を受けた支給以外の端末', '書面だけ')),
  foreign key (org, terminal) references item (org, id),
  foreign key (org, own_terminal) references item (org, id)
);
select isolate('outside_work');
-- 他団体との交換台帳
create table exchange (
  org int not null, item bigint not null,
  partner text,
  direction text,
  kind text,
  what text,
  handling text,
  purpose text,
  agreement text,
  agreement_reason text,
  permitted_on date,
  exchanged_on date,
  primary key (org, item), foreign key (org, item) references item,
  constraint exchange_direction_options check (direction in ('提供', '受領', '双方向')),
  constraint exchange_kind_options check (kind in ('情報システムに関する情報', 'ソフトウェア', '情報とソフトウェア')),
  constraint exchange_agreement_options check (agreement in ('合意文書あり', '合意文書なし'))
);
select isolate('exchange');
-- 外部データ受信簿
create table data_receipt (
  org int not null, item bigint not null,
  matter text,
  sender text,
  channel text,
  service text,
  completed bigint,
  primary key (org, item), foreign key (org, item) references item,
  constraint data_receipt_channel_options check (channel in ('LGWAN-ASP', 'LGWANのほかのサービス')),
  foreign key (org, completed) references item (org, id)
);
select isolate('data_receipt');
alter table zone_import add column receipt bigint;
alter table zone_import add foreign key (org, receipt) references item (org, id);
alter table own_terminal add column erased_on date;
alter table own_terminal add column erased text;
alter table own_terminal add column erasure_confirmed_by bigint;
alter table own_terminal add foreign key (org, erasure_confirmed_by) references person (org, id);

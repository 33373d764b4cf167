alter table medium add column placed_for text;
-- 委託事業者への周知
create table contractor_notice (
  org int not null, item bigint not null,
  contract bigint,
  contractor text,
  policy bigint,
  before bigint,
  after bigint,
  since date,
  manager bigint,
  told_on date,
  told_to text,
  means text,
  response text,
  because text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, contract) references item (org, id),
  foreign key (org, policy) references item (org, id),
  foreign key (org, before) references item (org, id),
  foreign key (org, after) references item (org, id),
  foreign key (org, manager) references person (org, id),
  constraint contractor_notice_means_options check (means in ('説明会・対面', '書面の交付', '電子メール', '電話', 'そのほか'))
);
select isolate('contractor_notice');
-- 委託契約台帳
create table outsourcing_contract (
  org int not null, item bigint not null,
  name text,
  contractor text,
  kind text,
  starts_on date,
  ends_on date,
  manager bigint,
  contact text,
  ended_on date,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint outsourcing_contract_kind_options check (kind in ('業務の委託', '情報システムの開発・運用・保守', '機器の保守・修理', '施設の管理・運営', 'そのほか')),
  foreign key (org, manager) references person (org, id)
);
select isolate('outsourcing_contract');
alter table bring_in add column storage bigint;
alter table bring_in add foreign key (org, storage) references item (org, id);
alter table bring_in add column need text;
alter table place add column for_confidential boolean;
-- 区域の立入簿
create table zone_visit (
  org int not null, item bigint not null,
  zone bigint,
  visitor text,
  affiliation text,
  purpose text,
  host bigint,
  explained text,
  consented text,
  entered_at timestamptz,
  left_at timestamptz,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, zone) references item (org, id),
  foreign key (org, host) references person (org, id),
  constraint zone_visit_consented_options check (consented in ('同意した', 'まだ・同意しない'))
);
select isolate('zone_visit');
alter table zone_check add column bans text[];
alter table zone_check add column bans_for text;
alter table zone_check add constraint zone_check_bans_for_options check (bans_for in ('すべての人', '職員以外の者'));
alter table zone_measure add column bans text[];
alter table zone_measure add column bans_for text;
alter table zone_measure add constraint zone_measure_bans_for_options check (bans_for in ('すべての人', '職員以外の者'));

alter table violation drop constraint violation_category_options;
alter table violation add constraint violation_category_options check (category in ('業務以外の目的での利用', '身分証明書等の提示の拒否'));
alter table area add column houses boolean;
alter table area add column building text;
alter table area add column floor text;
alter table area add constraint area_floor_options check (floor in ('地階', '１階', '２階以上'));
alter table area add column windows boolean;
alter table area add column level text;
alter table area add constraint area_level_options check (level in ('1', '2', '3'));
alter table area add column door text;
alter table area add constraint area_door_options check (door in ('自動扉', '鍵', 'なし'));
alter table area add column release_switch text;
-- 搬入・搬出記録簿
create table carrying (
  org int not null, item bigint not null,
  area bigint,
  direction text,
  things text,
  planned_on date,
  systems text,
  company text,
  impact_by bigint,
  impact_on date,
  impact text,
  witness bigint,
  irregular_witness bigint,
  irregular_reason text,
  witness_from timestamptz,
  witness_until timestamptz,
  outsiders boolean,
  outsiders_from timestamptz,
  outsiders_until timestamptz,
  noticed text,
  witness_kind text,
  unattended text,
  carried_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, area) references item (org, id),
  constraint carrying_direction_options check (direction in ('搬入', '搬出')),
  foreign key (org, impact_by) references person (org, id),
  foreign key (org, witness) references person (org, id),
  foreign key (org, irregular_witness) references person (org, id),
  constraint carrying_witness_kind_options check (witness_kind in ('職員', '非常勤・臨時の職員（理由あり）'))
);
select isolate('carrying');
alter table zone_entry add column entrant text;
alter table zone_entry add constraint zone_entry_entrant_options check (entrant in ('入室許可者', '訪問者'));
alter table zone_entry add column person bigint;
alter table zone_entry add foreign key (org, person) references person (org, id);
alter table zone_entry add column identity text;
alter table zone_entry add constraint zone_entry_identity_options check (identity in ('携帯あり', '携帯なし'));
alter table zone_entry add column badge text;
alter table zone_entry add column scope text;
alter table zone_entry add column badge_returned boolean;
-- 入室範囲のリスク評価
create table entry_assessment (
  org int not null, item bigint not null,
  area bigint,
  assessed_on date,
  level text,
  risks text,
  conclusion text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, area) references item (org, id),
  constraint entry_assessment_level_options check (level in ('1', '2', '3'))
);
select isolate('entry_assessment');
-- 入室許可者一覧
create table entry_permit (
  org int not null, item bigint not null,
  area bigint,
  person bigint,
  "from" date,
  until date,
  assessment bigint,
  level text,
  teach_on date,
  told_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, area) references item (org, id),
  foreign key (org, person) references person (org, id),
  foreign key (org, assessment) references item (org, id)
);
select isolate('entry_permit');
-- 設置機器一覧
create table installation (
  org int not null, item bigint not null,
  area bigint,
  rack bigint,
  thing text,
  system bigint,
  managed_by bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, area) references item (org, id),
  foreign key (org, rack) references item (org, id),
  foreign key (org, system) references item (org, id),
  foreign key (org, managed_by) references unit (org, id)
);
select isolate('installation');
-- サーバラック一覧
create table rack (
  org int not null, item bigint not null,
  area bigint,
  name text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, area) references item (org, id)
);
select isolate('rack');
-- 中にいる人と、ある時刻にいた人: 一人分ずつの在室を区間として引く。
create index zone_entry_inside on zone_entry (org, area) where left_at is null;
create index zone_entry_stay on zone_entry using gist (tstzrange(least(entered_at, coalesce(left_at, 'infinity')), left_at));
create index entry_permit_by_area on entry_permit (org, area);
create index installation_by_area on installation (org, area);

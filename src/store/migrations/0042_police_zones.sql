-- 庁舎台帳
create table premises (
  org int not null, item bigint not null,
  name text,
  address text,
  grounds text,
  users bigint[],
  other_parts text,
  manager bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, manager) references person (org, id)
);
select isolate('premises');
-- 庁舎の場所一覧
create table room (
  org int not null, item bigint not null,
  premises bigint,
  name text,
  floor text,
  grounds text,
  use text,
  office bigint,
  servers boolean,
  zone bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, premises) references item (org, id),
  constraint room_grounds_options check (grounds in ('敷地内', '敷地外')),
  constraint room_use_options check (use in ('職員以外も自由に立ち入れる', '職員が共に使う', '事務室', 'サーバ等を置いた室', 'ほかの行政機関・団体が使う')),
  foreign key (org, office) references unit (org, id),
  foreign key (org, zone) references item (org, id)
);
select isolate('room');
-- 区域の確認表
create table zone_check (
  org int not null, item bigint not null,
  zone bigint,
  measure bigint,
  demand text,
  aspect text,
  need text,
  staff boolean,
  edition int,
  revised_at timestamptz,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, zone) references item (org, id),
  foreign key (org, measure) references item (org, id),
  constraint zone_check_aspect_options check (aspect in ('一般', '災害（施設）', '災害（環境）')),
  constraint zone_check_need_options check (need in ('必須', '任意'))
);
select isolate('zone_check');
-- 区域の対策の基準
create table zone_measure (
  org int not null, item bigint not null,
  class text,
  demand text,
  need text,
  staff boolean,
  edition int,
  effective_on date,
  primary key (org, item), foreign key (org, item) references item,
  constraint zone_measure_class_options check (class in ('クラス０', 'クラス１', 'クラス２', 'クラス３')),
  constraint zone_measure_need_options check (need in ('必須', '任意'))
);
select isolate('zone_measure');
-- 区域のクラスの定義と指名基準
create table zone_scheme (
  org int not null, item bigint not null,
  basis text,
  effective_on date,
  class0 text,
  class1 text,
  class2 text,
  class3 text,
  nomination text,
  primary key (org, item), foreign key (org, item) references item
);
select isolate('zone_scheme');
-- 区域台帳
create table security_zone (
  org int not null, item bigint not null,
  premises bigint,
  name text,
  extent text,
  class text,
  occupant text,
  manager bigint,
  scheme bigint,
  decided_on date,
  decided_by bigint,
  disasters text[],
  related bigint[],
  liaison text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, premises) references item (org, id),
  constraint security_zone_class_options check (class in ('クラス０', 'クラス１', 'クラス２', 'クラス３')),
  constraint security_zone_occupant_options check (occupant in ('当庁', 'ほかの行政機関・団体')),
  foreign key (org, manager) references person (org, id),
  foreign key (org, scheme) references item (org, id),
  foreign key (org, decided_by) references person (org, id)
);
select isolate('security_zone');
create index security_zone_by_premises on security_zone (org, premises);
create index room_by_zone on room (org, zone);
create index zone_check_by_zone on zone_check (org, zone);
create index zone_check_by_measure on zone_check (org, measure);

-- 担い手の変更
create table power_change (
  org int not null, item bigint not null,
  clause text,
  bears text[],
  mentioned text[],
  permits text[],
  approves text[],
  starts_on date,
  ends_on date,
  basis text,
  version bigint,
  reason text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, version) references item (org, id)
);
select isolate('power_change');
-- 緊急連絡先
create table emergency_contact (
  org int not null, item bigint not null,
  person bigint,
  caller bigint,
  office text,
  mobile text,
  home text,
  mail text,
  night text,
  confirmed_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  foreign key (org, caller) references person (org, id),
  constraint emergency_contact_night_options check (night in ('携帯電話', '夜間・休日の電話', '職場の電話', 'メール'))
);
select isolate('emergency_contact');
-- 連絡訓練の連絡
create table drill_call (
  org int not null, item bigint not null,
  drill bigint,
  person bigint,
  caller bigint,
  people bigint[],
  roles text,
  first text,
  second text,
  failed_at timestamptz,
  answered_at timestamptz,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, drill) references item (org, id),
  foreign key (org, person) references person (org, id),
  foreign key (org, caller) references person (org, id),
  constraint drill_call_first_options check (first in ('携帯電話', '職場の電話', '夜間・休日の電話', 'メール')),
  constraint drill_call_second_options check (second in ('携帯電話', '職場の電話', '夜間・休日の電話', 'メール'))
);
select isolate('drill_call');
-- 連絡訓練
create table call_drill (
  org int not null, item bigint not null,
  scenario text,
  timing text,
  started_at timestamptz,
  started_by bigint,
  ended_at timestamptz,
  lessons text,
  primary key (org, item), foreign key (org, item) references item,
  constraint call_drill_timing_options check (timing in ('平日の昼', '夜間・休日')),
  foreign key (org, started_by) references person (org, id)
);
select isolate('call_drill');
-- 緊急連絡網の確定
create table contact_network (
  org int not null, item bigint not null,
  settled_at timestamptz,
  settled_by bigint,
  people int,
  missing text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, settled_by) references person (org, id)
);
select isolate('contact_network');

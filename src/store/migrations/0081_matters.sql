-- 監査実施計画
create table audit_plan (
  org int not null, item bigint not null,
  year int,
  title text,
  purpose text,
  units bigint[],
  schedule text,
  drafter bigint,
  deliberation text,
  deliberated_on date,
  approved_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, drafter) references person (org, id)
);
select isolate('audit_plan');
-- 監査結果
create table audit_result (
  org int not null, item bigint not null,
  committee bigint,
  plan bigint,
  title text,
  units bigint[],
  findings int,
  summary text,
  improvements text,
  elsewhere text,
  improvement_plan text,
  confirmed_on date,
  confirmed_by bigint,
  deliberation text,
  deliberated_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, committee) references item (org, id),
  foreign key (org, plan) references item (org, id),
  foreign key (org, confirmed_by) references person (org, id)
);
select isolate('audit_result');
alter table agenda_item add column route_version bigint;
alter table agenda_item add foreign key (org, route_version) references item (org, id);
alter table agenda_item add column plan bigint;
alter table agenda_item add foreign key (org, plan) references item (org, id);
alter table agenda_item add column result bigint;
alter table agenda_item add foreign key (org, result) references item (org, id);
alter table agenda_item add column figures text;
-- 例外審査の経路の版
create table exception_route_version (
  org int not null, item bigint not null,
  what text,
  before text,
  value text,
  starts_on date,
  reason text,
  changed_by bigint,
  deliberation text,
  deliberated_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, changed_by) references person (org, id)
);
select isolate('exception_route_version');

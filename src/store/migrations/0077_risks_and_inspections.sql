alter table own_terminal add column inspection text;
alter table own_terminal add constraint own_terminal_inspection_options check (inspection in ('適合', '不適合'));
alter table own_terminal add column lacking text[];
alter table own_terminal add column inspected_on date;
alter table own_terminal add column inspect_on date;
alter table own_terminal add column stops_on date;
-- 主要な情報資産の実施手順
create table procedure_need (
  org int not null, item bigint not null,
  information bigint,
  because text,
  procedure bigint,
  named date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, information) references item (org, id),
  foreign key (org, procedure) references item (org, id)
);
select isolate('procedure_need');
-- 想定リスク台帳
create table assumed_risk (
  org int not null, item bigint not null,
  title text,
  analysis bigint,
  assets text,
  level text,
  articles text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, analysis) references item (org, id),
  constraint assumed_risk_level_options check (level in ('高', '中', '低'))
);
select isolate('assumed_risk');
-- 前から許可されている端末にも、点検を求める。
update own_terminal d set inspect_on = current_date + 30, stops_on = current_date + 44 from item i where i.org = d.org and i.id = d.item and i.state = '許可';

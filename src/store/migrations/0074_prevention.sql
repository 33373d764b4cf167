alter table agenda_item add column notice_plan text;
alter table agenda_item add column notice_outline text;
-- 再発防止計画の周知
create table prevention_notice (
  org int not null, item bigint not null,
  plan text,
  outline text,
  incident bigint,
  agenda bigint,
  published_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, incident) references item (org, id),
  foreign key (org, agenda) references item (org, id)
);
select isolate('prevention_notice');

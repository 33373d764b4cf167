-- 運用状況票
create table status_sheet (
  org int not null, item bigint not null,
  sent_at timestamptz,
  sent_by bigint,
  issues text,
  problems text,
  figures text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, sent_by) references person (org, id)
);
select isolate('status_sheet');

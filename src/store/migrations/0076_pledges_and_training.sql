alter table announcement add column software text;
alter table announcement drop constraint announcement_kind_options;
alter table announcement add constraint announcement_kind_options check (kind in ('不正プログラムの情報', 'セキュリティホールの情報', 'パッチの適用情報', '利用状況調査の周知'));
-- 同意書
create table pledge (
  org int not null, item bigint not null,
  person bigint,
  kind text,
  day date,
  to_unit bigint,
  needed text,
  because text,
  decided_by bigint,
  means text,
  signed_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  constraint pledge_kind_options check (kind in ('採用', '復帰', '任用の変更')),
  foreign key (org, to_unit) references unit (org, id),
  constraint pledge_needed_options check (needed in ('要', '否')),
  foreign key (org, decided_by) references person (org, id),
  constraint pledge_means_options check (means in ('電子', '紙の写し'))
);
select isolate('pledge');
-- 研修
create table training (
  org int not null, item bigint not null,
  title text,
  content text,
  how text,
  started_on date,
  primary key (org, item), foreign key (org, item) references item,
  constraint training_how_options check (how in ('資料を読む', '集合して受ける', '動画を見る'))
);
select isolate('training');

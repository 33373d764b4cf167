-- お知らせ・注意喚起
create table announcement (
  org int not null, item bigint not null,
  title text,
  kind text,
  content text,
  source text,
  collected_on date,
  remedy text,
  published_on date,
  because text,
  primary key (org, item), foreign key (org, item) references item,
  constraint announcement_kind_options check (kind in ('不正プログラムの情報', 'セキュリティホールの情報', '利用状況調査の周知'))
);
select isolate('announcement');

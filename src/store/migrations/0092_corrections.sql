-- 是正指示簿
create table correction (
  org int not null, item bigint not null,
  about text,
  topology bigint,
  inspection bigint,
  terminal bigint,
  medium bigint,
  finding text,
  instruction text,
  answer_by date,
  done text,
  done_on date,
  remark text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, topology) references item (org, id),
  foreign key (org, inspection) references item (org, id),
  foreign key (org, terminal) references item (org, id),
  foreign key (org, medium) references item (org, id)
);
select isolate('correction');
-- ネットワーク構成台帳
create table topology (
  org int not null, item bigint not null,
  name text,
  kind text,
  zone text,
  connects text,
  installed_at text,
  remarks text,
  primary key (org, item), foreign key (org, item) references item,
  constraint topology_kind_options check (kind in ('回線', 'ルーター', 'スイッチ', 'ファイアウォール', '無線アクセスポイント', 'その他')),
  constraint topology_zone_options check (zone in ('マイナンバー利用事務系', 'LGWAN接続系', 'インターネット接続系', 'どの系にもつながない'))
);
select isolate('topology');

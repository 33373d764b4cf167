-- 同等性の確認簿
create table equivalence (
  org int not null, item bigint not null,
  name text,
  clauses text,
  system bigint,
  controls text,
  counterparts text,
  differences text,
  trail text,
  confirmer text,
  confirmed_on date,
  document text,
  changes text,
  shape text,
  confirmed_shape text,
  procedure text,
  ledger bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, system) references item (org, id),
  constraint equivalence_confirmer_options check (confirmer in ('情報セキュリティ管理者', '警察庁情報セキュリティ管理者')),
  foreign key (org, ledger) references item (org, id)
);
select isolate('equivalence');
alter table information_system add column npa_relation text;
alter table information_system add constraint information_system_npa_relation_options check (npa_relation in ('県警察が整備', '警察庁が整備', '警察庁が整備するシステムと接続'));

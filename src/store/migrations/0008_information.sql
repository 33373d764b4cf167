-- 情報そのものの台帳: classification and restrictions in versions, what was made from what, and who may see a row at all.

-- 分類と取扱制限の版. The newest row of an item counts. Levels are those decisions use: assumed ones while the state is not 決定. 0: paper has no integrity or availability.
create table classification (
  org int not null, id bigint generated always as identity, item bigint not null,
  state text not null check (state in ('決定', '承認待ち', '未決定')),
  confidentiality smallint not null check (confidentiality between 1 and 3),
  integrity smallint not null check (integrity between 0 and 2),
  availability smallint not null check (availability between 0 and 2),
  restrictions jsonb not null default '[]',
  proposed jsonb,
  answers jsonb not null default '{}',
  reviewed boolean not null default false,
  decided_by bigint, post text not null default '', on_day date not null, at timestamptz not null default now(), request bigint, clauses text[] not null,
  primary key (org, id), foreign key (org, item) references item, foreign key (org, decided_by) references person (org, id)
);
create index classification_by_item on classification (org, item, id desc);
select isolate('classification');
revoke update on classification from sekisho_app;

-- 継承元と継承先.
create table lineage (
  org int not null, item bigint not null, source bigint not null, how text not null check (how in ('作成', '複製', '受領', 'バックアップ')), at timestamptz not null default now(),
  primary key (org, item, source), foreign key (org, item) references item, foreign key (org, source) references item, check (item <> source)
);
create index lineage_by_source on lineage (org, source);
select isolate('lineage');

-- 内容台帳の一行が、情報資産台帳のどの情報か.
alter table content add column information bigint;
alter table content add foreign key (org, information) references item (org, id);
create index content_by_information on content (org, information) where information is not null and until is null;

-- 閲覧範囲: a limited row is seen by those whose keys are named (person:7, unit:12, role:所属長@12) and by the system itself.
alter table item add column limited boolean not null default false;
create table item_reader (
  org int not null, item bigint not null, key text not null, primary key (org, item, key), foreign key (org, item) references item
);
select isolate('item_reader');
grant delete on item_reader to sekisho_app;

-- 前提: a connection says for whom it reads; one that says nothing sees no limited row.
create function reads(row_org int, row_item bigint) returns boolean language sql stable security definer set search_path = public as $$
  select current_setting('sekisho.reader', true) = '*' or exists (
    select from item_reader r where r.org = row_org and r.item = row_item and r.key = any (string_to_array(current_setting('sekisho.reader', true), '|')))
$$;
create policy readers_only on item as restrictive for select using (not limited or reads(org, id));

-- Who may read changes in one step, also where the one who changes it is no reader afterwards.
create function set_readers(row_item bigint, keys text[]) returns void language plpgsql security definer set search_path = public as $$
begin
  delete from item_reader where org = current_org() and item = row_item;
  insert into item_reader (org, item, key) select current_org(), row_item, unnest(keys) on conflict do nothing;
  update item set limited = cardinality(keys) > 0 where org = current_org() and id = row_item;
end $$;
grant execute on function set_readers(bigint, text[]) to sekisho_app;
grant execute on function reads(int, bigint) to sekisho_app;

drop view item_searchable;
create view item_searchable as select * from item where org = (select current_org()) and (not limited or reads(org, id));
grant select on item_searchable to sekisho_app;

-- 決裁の段階で名指しされる人（分類の決定者）: {person, post}.
alter table request_step add column named jsonb;

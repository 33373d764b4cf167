-- A provision knows the clauses that allow it and the row of the 例外台帳 it came from; it also stands for an emergency or a period of grace.
alter table provision
  add column cites text[] not null default '{}',
  add column source bigint,
  add foreign key (org, source) references item (org, id),
  drop constraint provision_kind_check,
  add constraint provision_kind_check check (kind in ('別段の定め', '例外措置', '緊急の特例', '経過猶予'));
create index provision_by_source on provision (org, source) where source is not null;

-- インシデントの経過簿
create table course_line (
  org int not null, item bigint not null,
  incident bigint,
  at timestamptz,
  person bigint,
  act text,
  words text,
  entered text,
  corrects bigint,
  reason text,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, incident) references item (org, id),
  foreign key (org, person) references person (org, id),
  constraint course_line_entered_options check (entered in ('自動', '手入力', '訂正')),
  foreign key (org, corrects) references item (org, id)
);
select isolate('course_line');
-- 証拠簿
create table exhibit (
  org int not null, item bigint not null,
  incident bigint,
  name text,
  kind text,
  use text,
  sha256 text,
  taken_by bigint,
  taken_at timestamptz,
  kept_at text,
  preserved bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, incident) references item (org, id),
  constraint exhibit_kind_options check (kind in ('ログ', '記憶装置の写し', '画面・写真', 'その他')),
  constraint exhibit_use_options check (use in ('保全用', '解析用')),
  foreign key (org, taken_by) references person (org, id),
  foreign key (org, preserved) references item (org, id)
);
select isolate('exhibit');
-- インシデント簿
create table incident_file (
  org int not null, item bigint not null,
  category text,
  title text,
  known_at timestamptz,
  circumstances text,
  thing text,
  reported_by bigint,
  people bigint[],
  severity text,
  judgement text,
  crime boolean,
  logs bigint[],
  contained text,
  ahead text,
  ahead_by bigint,
  cause text,
  inquiry text,
  prevention text,
  reported_on date,
  confirmed_by bigint,
  confirmed_on date,
  closed_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, reported_by) references person (org, id),
  constraint incident_file_severity_options check (severity in ('大', '中', '小')),
  constraint incident_file_contained_options check (contained in ('完了', '保全に先行')),
  foreign key (org, ahead_by) references person (org, id),
  foreign key (org, confirmed_by) references person (org, id)
);
select isolate('incident_file');
-- 保全簿
create table preservation (
  org int not null, item bigint not null,
  incident bigint,
  system bigint,
  logs_kept text,
  logs_kept_on date,
  state_kept text,
  state_kept_on date,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, incident) references item (org, id),
  foreign key (org, system) references item (org, id)
);
select isolate('preservation');

-- The row of an incident in the register of incidents, where the profile keeps one.
alter table incident add column file bigint;
alter table incident add foreign key (org, file) references item (org, id);
create index incident_by_item on incident (org, item) where file is not null;
create index course_line_by_incident on course_line (org, incident);
create index exhibit_by_incident on exhibit (org, incident);
create index preservation_by_incident on preservation (org, incident);

-- A file that a record carries is what it was when it was taken up: nobody exchanges it.
create function attachment_stands() returns trigger language plpgsql as $$
begin
  if old.record is not null and (tg_op = 'DELETE' or new.content is distinct from old.content or new.sha256 is distinct from old.sha256 or new.name is distinct from old.name or new.record is distinct from old.record) then
    raise exception '記録に添えたファイルは、差し替えも削除もできません' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger attachment_stands before update or delete on attachment for each row execute function attachment_stands();

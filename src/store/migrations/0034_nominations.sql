-- 指名の拠りどころと、委譲・代行・分担。
alter table appointment
  -- The one thing (a system, a zone, a network) it is for; it gives the role for nothing else.
  add column scope_item bigint,
  -- It lasts while the person holds this post.
  add column while_post text,
  add column request bigint,
  add column ended_because text,
  add foreign key (org, scope_item) references item (org, id), add foreign key (org, request) references request (org, id);
create index appointment_by_item on appointment (org, scope_item) where scope_item is not null;

create table delegation (
  org        int not null references organisation,
  id         bigint generated always as identity,
  kind       text not null check (kind in ('委譲', '代行', '分担')),
  role       text not null,
  -- Empty: everything the role decides.
  clauses    text[] not null default '{}',
  to_role    text,
  to_person  bigint,
  scope_unit bigint,
  from_day   date not null,
  to_day     date,
  basis      text not null default '',
  request    bigint,
  ended_because text,
  primary key (org, id),
  foreign key (org, to_person) references person (org, id), foreign key (org, scope_unit) references unit (org, id), foreign key (org, request) references request (org, id),
  check (to_day is null or to_day >= from_day), check ((to_role is null) <> (to_person is null))
);
create index delegation_by_role on delegation (org, role, from_day);
select isolate('delegation');
create trigger bump_insert after insert on delegation referencing new table as changed for each statement execute function bump_revision();
create trigger bump_update after update on delegation referencing new table as changed for each statement execute function bump_revision();
create trigger bump_delete after delete on delegation referencing old table as changed for each statement execute function bump_revision();

alter table request_step drop constraint request_step_via_check, add constraint request_step_via_check check (via in ('本人', '代決', '代理', '引上げ', '委譲', '代行'));

-- 大量出力点検簿
create table mass_output (
  org int not null, item bigint not null,
  person bigint,
  why text,
  rows int,
  outputs int,
  first_at timestamptz,
  last_at timestamptz,
  what text,
  privileged boolean,
  outcome text,
  findings text,
  reviewed_by bigint,
  reviewed_on date,
  confirmed_by bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, person) references person (org, id),
  constraint mass_output_why_options check (why in ('短時間の大量出力', '時間外の大量出力')),
  constraint mass_output_outcome_options check (outcome in ('業務による出力', '異常あり')),
  foreign key (org, reviewed_by) references person (org, id),
  foreign key (org, confirmed_by) references person (org, id)
);
select isolate('mass_output');

-- Who took how many rows out of what and when. Only ever added to.
create table output_log (
  org int not null references organisation, id bigint generated always as identity, person bigint not null, at timestamptz not null, register text not null, what text not null, rows int not null,
  primary key (org, id), foreign key (org, person) references person (org, id)
);
create index output_log_by_person on output_log (org, person, at);
select isolate('output_log');
revoke update on output_log from sekisho_app;

-- Who looked at which row or request and when. Only ever added to; the product writes one at most every minute for the same person and subject.
create table view_log (
  org int not null references organisation, id bigint generated always as identity, person bigint not null, at timestamptz not null, subject text not null,
  primary key (org, id), foreign key (org, person) references person (org, id)
);
create index view_log_by_subject on view_log (org, subject, at desc);
select isolate('view_log');
revoke update on view_log from sekisho_app;
grant usage on all sequences in schema public to sekisho_app;

-- システムの定め・指示
create table system_instruction (
  org int not null, item bigint not null,
  system bigint,
  name text,
  document text,
  issuer text,
  audience text,
  people bigint[],
  starts_on date,
  ends_on date,
  content text,
  entered_by bigint,
  primary key (org, item), foreign key (org, item) references item,
  foreign key (org, system) references item (org, id),
  constraint system_instruction_audience_options check (audience in ('利用者の全員', '選んだ利用者')),
  foreign key (org, entered_by) references person (org, id)
);
select isolate('system_instruction');

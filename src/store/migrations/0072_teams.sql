alter table committee add column crossing text;
alter table committee add column excluded text;

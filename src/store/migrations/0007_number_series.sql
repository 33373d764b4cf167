-- 連番: 申請は会計年度と所属ごと、事案は年ごと. Taking a number locks its row until the transaction ends, so numbers are neither given twice nor left out.
create table number_series (org int not null, series text not null, last int not null, primary key (org, series));
select isolate('number_series');
insert into number_series (org, series, last) select org, '申請/' || fiscal_year || '/' || unit, last from request_number;
insert into number_series (org, series, last)
  select org, '事案/' || substring(number from '^事案(\d{4})-'), max(substring(number from '-(\d+)$')::int) from incident where number ~ '^事案\d{4}-\d+$' group by 1, 2;
drop table request_number;

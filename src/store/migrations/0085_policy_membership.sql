alter table policy add column membership text;
alter table policy add constraint policy_membership_options check (membership in ('セキュリティ訓令', '訓令に基づく基準', '別に定めた細目'));
alter table policy add column catalogue text;
alter table policy add constraint policy_catalogue_options check (catalogue in ('saitama-kijun', 'saitama-kunrei'));
alter table policy_version add column stands_for text;
-- 前に登録した条項の対応を、版に写す。
update policy_version v set stands_for = m.clauses from (select org, version, string_agg(distinct clause, ' ' order by clause) as clauses from policy_mapping group by org, version) m where m.org = v.org and m.version = v.item;
-- 前からある埼玉県警察の組織にも、定義の上でポリシーに属する二つの文書を置く（新しい組織には init が置く）。
with first (number, name, kind, membership, catalogue, search) as (values
  ('規程-訓令40', '警察情報セキュリティに関する規程（平成19年埼玉県警察本部訓令第40号）', '訓令・通達', 'セキュリティ訓令', null, '規程-訓令40警察情報セキュリティニ関スル規程(平成19年埼玉県警察本部訓令第40号)訓令・通達セキュリティ訓令職員限リ共通'),
  ('規程-情管811', '埼玉県警察情報セキュリティ対策基準（令和５年情管第811号）', '対策基準', '訓令に基づく基準', 'saitama-kijun', '規程-情管811埼玉県警察情報セキュリティ対策基準(令和5年情管第811号)対策基準訓令ニ基ヅク基準saitama-kijun職員限リ共通')
), entered as (
  insert into item (org, register, number, state, unit, search, bigrams, summary)
  select o.id, 'policies', f.number, '有効', u.unit, f.search, array(select distinct substr(f.search, at, 2) from generate_series(1, length(f.search) - 1) at), concat_ws(' ', f.name, f.kind, f.membership)
  from organisation o cross join first f join lateral (select p.unit from unit_period p where p.org = o.id and p.parent is null and p.to_day is null order by p.from_day, p.unit limit 1) u on true
  where o.profile = 'saitama-police' on conflict (org, register, number) do nothing returning org, id, number
)
insert into policy (org, item, name, kind, part_of_policy, publicness, scope, membership, catalogue)
select e.org, e.id, f.name, f.kind, true, '職員限り', '共通', f.membership, f.catalogue from entered e join first f using (number);

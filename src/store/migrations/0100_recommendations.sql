-- 推奨事項の採否
create table recommendation (
  org int not null, item bigint not null,
  clause text,
  decision text,
  reason text,
  version bigint,
  decided_on date,
  withdrawn_on date,
  primary key (org, item), foreign key (org, item) references item,
  constraint recommendation_clause_options check (clause in ('mic:1-(1)-②', 'mic:1-(7)-②', 'mic:2-(2)-⑥-(ウ)', 'mic:4.1-(2)-①', 'mic:4.1-(2)-②', 'mic:4.2-(1)-②', 'mic:4.2-(1)-⑤', 'mic:4.4-③', 'mic:4.4-⑤', 'mic:4.4-⑥', 'mic:5.2-(2)-②', 'mic:5.3-(2)-④', 'mic:6.1-(14)-⑥', 'mic:6.2-(3)', 'mic:6.3-(3)-①-(ア)', 'mic:6.5-(1)-④', 'mic:7.1-④', 'mic:8.1-(1)-②')),
  constraint recommendation_decision_options check (decision in ('採用', '不採用')),
  foreign key (org, version) references item (org, id)
);
select isolate('recommendation');

-- 推奨事項の、その日の採否。施行日が一番新しい版で決めたものが効く。その版で決めていなければ、前の版で決めたもの。
create function recommendations_on(wanted_org bigint, wanted_day date)
returns table (item bigint, clause text, decision text, reason text, version bigint, effective_from date) language sql stable as $$
  select distinct on (r.clause) r.item, r.clause, r.decision, r.reason, r.version, v.effective_from
  from recommendation r join policy_version v on v.org = r.org and v.item = r.version join policy p on p.org = v.org and p.item = v.policy
  where r.org = wanted_org and r.withdrawn_on is null and v.effective_from <= wanted_day and (p.ended_on is null or p.ended_on > wanted_day)
  order by r.clause, v.effective_from desc, r.item desc
$$;

-- 採否が変わるのは、採否・版の施行日・規程の廃止のどれかが変わったとき。組織の姿を読み直させる。
do $$
declare t text;
begin
  foreach t in array array['recommendation', 'policy_version', 'policy'] loop
    execute format('create trigger bump_insert after insert on %I referencing new table as changed for each statement execute function bump_revision()', t);
    execute format('create trigger bump_update after update on %I referencing new table as changed for each statement execute function bump_revision()', t);
    execute format('create trigger bump_delete after delete on %I referencing old table as changed for each statement execute function bump_revision()', t);
  end loop;
end $$;

-- ほかに決められる人がいない申請: その段階は役割を持つ人だけが決め、本人が決めたときは「自己承認」と残る。
alter table request_step add column sole boolean not null default false;
alter table request_step drop constraint request_step_via_check, add constraint request_step_via_check check (via in ('本人', '代決', '代理', '引上げ', '委譲', '代行', '自己承認'));
create index request_step_alone on request_step (org, acted_at) where via = '自己承認';

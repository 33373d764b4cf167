alter table policy_version add column for_staff text;
alter table policy_version add column for_non_regular text;
alter table policy_version add column for_temporary text;
alter table policy_version add column for_contractors text;
alter table policy_version add column without_clause text[];

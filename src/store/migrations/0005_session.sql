-- The sign-in before this one, shown to the person so that a stranger's sign-in is noticed.
alter table session add column previous_sign_in_at timestamptz;
create index session_by_account on session (org, account);

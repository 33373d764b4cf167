-- 送り出すメール. One row per address, written in the transaction of the act; the sender takes rows that are due and not taken by another.
create table outgoing_mail (
  org int not null, id bigint generated always as identity,
  "to" text not null check ("to" ~ '^[^\s@<>,;]+@[^\s@<>,;]+$'),
  subject text not null, body text not null,
  about text not null,
  -- Who is told when it could not be delivered; null: nobody.
  sender bigint,
  queued_at timestamptz not null, due_at timestamptz not null,
  attempts int not null default 0, leased_until timestamptz,
  sent_at timestamptz, failed_at timestamptz, last_error text, message_id text,
  primary key (org, id), foreign key (org, sender) references person (org, id),
  check (sent_at is null or failed_at is null)
);
create index outgoing_mail_due on outgoing_mail (due_at) where sent_at is null and failed_at is null;
create index outgoing_mail_about on outgoing_mail (org, about);
select isolate('outgoing_mail');
revoke update on outgoing_mail from sekisho_app;

-- 決裁の成立に欠かせない段階: nothing is decided without its own approval or consent.
alter table request_step add column binding boolean not null default false;

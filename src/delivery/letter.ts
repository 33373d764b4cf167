import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'

/** One mail to one address. Nothing classified belongs into it. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly body: string
  /** What it was sent for: record/12, request/7. */
  readonly about: string
}
const LONGEST_SUBJECT = 200
const FOOTER = 'このメールは自動で送られています。返信しても届きません。'

/** The write that puts letters on their way, in the transaction of the act they belong to. `sender` is told when one cannot be delivered. */
export function letterInsert(org: number, now: Date, sender: string | null, letters: readonly Letter[]): RawBuilder<unknown> {
  return sql`insert into outgoing_mail (org, "to", subject, body, about, sender, queued_at, due_at)
    select ${org}, l."to", left(l.subject, ${LONGEST_SUBJECT}), l.body, l.about, ${sender}::bigint, ${now}, ${now} from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as l("to" text, subject text, body text, about text)`
}

export interface Told { readonly person: string; readonly title: string; readonly link: string; readonly about: string }
/** The same for people of the organisation: each who has an address gets the title of his notice and where to read on. */
export function noticeLetterInsert(org: number, now: Date, baseUrl: string, told: readonly Told[]): RawBuilder<unknown> {
  return sql`insert into outgoing_mail (org, "to", subject, body, about, queued_at, due_at)
    select p.org, p.email, left('関所: ' || t.title, ${LONGEST_SUBJECT}), t.title || ${'\n\n次の頁でご確認ください。\n'} || ${baseUrl} || t.link || ${`\n\n${FOOTER}\n`}, t.about, ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t(person bigint, title text, link text, about text)
    join person p on p.org = ${org} and p.id = t.person and p.email ~ '^[^\\s@<>,;]+@[^\\s@<>,;]+$'`
}

import { letterInsert } from '../delivery/letter.ts'
import { addressesIn } from '../engine/addresses.ts'
import { compile } from '../engine/condition.ts'
import type { Facts } from '../engine/condition.ts'
import { Refused } from '../engine/refused.ts'
import type { EventDefinition } from '../engine/register/event.ts'
import type { Tx } from '../store/database.ts'
import { personOf } from './world.ts'
import type { Seat } from './world.ts'

/** Puts on its way what a record says is to be sent: a mail for each address, in which no other address stands unless the addresses are to be told. */
export async function sendRecorded(tx: Tx, seat: Seat, event: EventDefinition, form: Facts, record: string): Promise<void> {
  const { sends } = event
  if (!sends) return
  if (!seat.world.mail) throw new Refused('not-permitted', 'メールの送信が設定されていないため、配信できません。システムの管理者に、メールサーバの設定（SEKISHO_SMTP_URL）を頼んでください。', event.cites)
  const { addresses } = addressesIn(String(form[sends.to] ?? ''))
  const list = compile(sends.disclosedWhen)(form) === 1 ? `\n\n宛先（${addresses.length}件）\n${addresses.join('\n')}\n` : ''
  const letters = addresses.map((to) => ({ to, subject: String(form[sends.subject] ?? ''), body: `${String(form[sends.body] ?? '')}${list}`, about: `record/${record}` }))
  await letterInsert(seat.org, seat.now, personOf(seat), letters).execute(tx)
}

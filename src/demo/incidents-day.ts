import { createHash } from 'node:crypto'
import type { Seat } from '../acts/world.ts'
import { agreed, asking, attempt, doing, minutesAgo, type Staff } from './staff.ts'

const MISSENT = { category: '誤送信・誤交付', title: '説明会の案内を別の団体に送信', circumstances: '宛先の候補を選び違え、案内の電子メールを別の団体に送った。添付はない。' }
const UNKNOWN_ACCESS = { category: '外部からの不正アクセス', title: '申込受付のページへの見覚えのない接続', circumstances: '夜間に、海外からと思われる接続が続いていると監視の画面に出た。' }
const FINDINGS = { cause: '似た名前の宛先が並び、確かめずに選んだ。', inquiry: '送信の記録と、送った職員からの聞き取りで確かめた。', prevention: '外部あての送信では、二人で宛先を確かめる。' }

/** Two incidents of a sample office, where its rules keep a register of them: one gone through to its end, one that is being dealt with. */
export async function meetIncidents(staff: Staff, clerk: Seat): Promise<void> {
  if (!clerk.book.events.has('incidents.response/reported')) return
  const leader = await staff.as(clerk.book.profile.id === 'municipality' ? 'csirt' : 'security')
  await attempt(() => closedOne(staff, clerk, leader))
  await attempt(() => openOne(clerk, leader))
}

/** Reports it and returns the row of the register of incidents. */
async function reported(clerk: Seat, form: typeof MISSENT, minutes: number): Promise<string> {
  await doing(clerk, 'incidents.response/reported', { ...form, noticedAt: minutesAgo(clerk, minutes) })
  const { id } = await clerk.db.selectFrom('item').select('id').where('org', '=', clerk.org).where('register', '=', 'incidents').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
  return id
}

async function closedOne(staff: Staff, clerk: Seat, leader: Seat): Promise<void> {
  const id = await reported(clerk, MISSENT, 55)
  await doing(leader, 'incidents.response/assessed', { category: MISSENT.category, severity: '小', judgement: '個人情報は含まれず、相手も特定できている。' }, id)
  await doing(leader, 'incidents.response/instructed', { to: '送信した職員とその上司', instruction: '相手に連絡し、消してもらったことを確かめること。' }, id)
  await doing(clerk, 'incidents.course/added', { at: minutesAgo(clerk, 40), act: '電話での連絡', words: '相手の事務局に電話し、消したとの答えを得た。' }, id)
  await doing(clerk, 'incidents.response/measured', { doneAt: minutesAgo(clerk, 35), measure: '送り先の一覧から、使わない宛先を外した。' }, id)
  if (clerk.book.profile.id === 'municipality') await finished(staff, leader, id)
  await doing(leader, 'incidents.closing', { outcome: '相手での消去を確かめ、再発防止策も決まったため終結する。' }, id)
}

/** What a municipality demands before the end: the evidence, what was done at once, cause and prevention, a course that somebody vouches for. */
async function finished(staff: Staff, leader: Seat, id: string): Promise<void> {
  await exhibit(leader, id, '送信の記録', minutesAgo(leader, 30))
  await doing(leader, 'incidents.containment.municipality/done', { doneAt: minutesAgo(leader, 30), measure: '相手での消去を確かめた。' }, id)
  await agreed(staff, leader, (await asking(leader, 'incidents.findings.municipality', FINDINGS, [id])).id)
  await doing(await staff.as('kanri'), 'incidents.course/settled', { checked: true }, id)
}
const exhibit = (by: Seat, id: string, name: string, takenAt: string) => doing(by, 'incidents.exhibit.municipality/taken', {
  name, kind: 'ログ', takenBy: by.person, takenAt, sha256: createHash('sha256').update(`見本の証拠: ${name}`).digest('hex'), keptAt: '情報政策課 保管庫', copies: '保全用と解析用',
}, id)

async function openOne(clerk: Seat, leader: Seat): Promise<void> {
  const id = await reported(clerk, UNKNOWN_ACCESS, 25)
  await doing(leader, 'incidents.response/assessed', { category: UNKNOWN_ACCESS.category, severity: '中', judgement: '侵入の跡はまだ見つからないが、調べ終わるまで対応を続ける。' }, id)
  await doing(leader, 'incidents.response/instructed', { to: '申込受付の委託先', instruction: '接続の記録を消さず、写しを渡すこと。' }, id)
  if (clerk.book.profile.id !== 'municipality') return
  await exhibit(leader, id, '申込受付の接続記録', minutesAgo(leader, 10))
  const system = await leader.db.selectFrom('item').select('id').where('org', '=', leader.org).where('register', '=', 'systems').orderBy('number').limit(1).executeTakeFirst()
  if (system) await doing(leader, 'incidents.preservation.municipality/connected', { system: system.id }, id)
}

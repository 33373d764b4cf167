import { changeItem } from '../acts/items.ts'
import type { Seat } from '../acts/world.ts'
import { addDays } from '../engine/calendar.ts'
import { agreed, asking, attempt, doing, enterRow, type Staff } from './staff.ts'

/** What a prefectural police does about its systems: the users of one and what they were told of it, and which of its electronic procedures count as the paper ones. */
export async function keepOffice(staff: Staff, clerk: Seat): Promise<void> {
  if (clerk.book.profile.id !== 'saitama-police') return
  const manager = await staff.as('security')
  const { id: system } = await manager.db.selectFrom('item').select('id').where('org', '=', manager.org).where('register', '=', 'systems').orderBy('number').limit(1).executeTakeFirstOrThrow()
  await attempt(() => instruct(staff, clerk, manager, system))
  await attempt(() => compare(staff, manager, system))
}

async function instruct(staff: Staff, clerk: Seat, manager: Seat, system: string): Promise<void> {
  const users = await Promise.all(['touroku', 'kanri'].map(async (suffix) => (await staff.as(suffix)).person))
  await doing(manager, 'systems.users.saitama/entered', { people: [clerk.person, ...users], startsOn: addDays(manager.day, -120) }, system)
  const instruction = await doing(manager, 'systems.instructions.saitama/entered', {
    name: '離席するときの画面の施錠', document: '情管第31号', issuer: '情報管理課長', audience: '利用者の全員', startsOn: manager.day, content: '席を離れるときは、短い間でも画面を施錠する。照会の結果を表示したまま離れない。',
  }, system)
  await doing(clerk, 'systems.instructions.saitama/read', { confirmed: true }, instruction)
}

const PAPERS = [
  { number: '電子化-0001', name: '外部記録媒体管理簿', clause: 'saitama-kijun:8-1-(2)-エ-(ア)' },
  { number: '電子化-0002', name: 'システムの定め・指示の周知簿', clause: 'saitama-kijun:8-1-(2)-イ-(サ)' },
]
/** Two ledgers that are kept electronically: both were confirmed as good as on paper, the second was changed since. */
async function compare(staff: Staff, manager: Seat, system: string): Promise<void> {
  await manager.db.transaction().execute((tx) => changeItem(tx, manager, 'systems', system, { columns: { npaRelation: '県警察が整備' }, reason: '警察庁との関係の確認' }))
  const rows: string[] = []
  for (const { number, name, clause } of PAPERS) {
    const paper = await enterRow(manager, 'paper-procedures', number, { name, clause, method: '電子', confirmation: '確認前', feasible: 'できる', reason: '書く者と確かめる者が同じで、日時が自動で残るため。' })
    rows.push(await doing(manager, 'digitisation.equivalence.saitama/entered', {}, paper))
  }
  await agreed(staff, manager, (await asking(manager, 'digitisation.equivalence.saitama', { system, ...COMPARED }, rows)).id)
  await doing(manager, 'digitisation.equivalence.saitama/changed', { changes: '確認の期限を、回覧の一か月から七日に変えた。' }, rows[1])
}
const COMPARED = {
  controls: '番号を付けて簿冊に記入し、読んだ者・確かめた者が順に押印する。', counterparts: '台帳の登録と確認の記録が、同じ者の名と日時で残る。',
  differences: '押印が、本人のサインインと承認の記録に代わる。', trail: 'すべての登録と承認が証跡に残り、消せない。',
}

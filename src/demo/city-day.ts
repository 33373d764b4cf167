import { networkOf } from '../acts/contact-network.ts'
import { runImport } from '../acts/import-write.ts'
import { takeSeat } from '../acts/world.ts'
import type { Seat } from '../acts/world.ts'
import { addDays, fiscalYear, fiscalYearEnd, fiscalYearStart } from '../engine/calendar.ts'
import { holdersOf, unitOf } from '../engine/organisation.ts'
import { attempt, doing, enterRow, type Staff } from './staff.ts'

/** What a municipality keeps beside the life of its offices: who is reached how in an emergency, its contractors, its declaration, and what it undertook this year. */
export async function keepCity(staff: Staff, clerk: Seat): Promise<void> {
  if (clerk.book.profile.id !== 'municipality') return
  const manager = await staff.as('csirt')
  await attempt(() => reach(manager))
  await attempt(() => contract(staff, clerk, manager))
  await attempt(() => declare(manager))
  await attempt(() => undertake(manager))
}

const COLUMNS = ['number', 'unit', 'person', 'office', 'mobile', 'mail', 'night', 'confirmedOn'] as const
/** The contacts of the network, taken over from the list the CSIRT had. The last of it is missing in it; the last but one is reached in one way only. */
async function reach(manager: Seat): Promise<void> {
  const { organisation, day } = manager
  const people = (await networkOf(manager)).people.slice(0, -1)
  const rows = people.map(({ person }, index): { readonly [column in (typeof COLUMNS)[number]]: string } => {
    const digits = String(index + 1).padStart(4, '0')
    const alone = index === people.length - 1
    return {
      number: `連絡先-${digits}`, unit: organisation.units.get(unitOf(organisation, person)!)!.code, person: organisation.people.get(person)!.number, office: alone ? '' : `0000-21-${digits}`,
      mobile: `090-0000-${digits}`, mail: alone ? '' : `staff${digits}@city.midorino.example.jp`, night: '携帯電話', confirmedOn: addDays(day, -3 - (index % 9) * 7),
    }
  })
  const table = { name: '一覧', header: [...COLUMNS], rows: rows.map((row) => COLUMNS.map((column) => row[column])), rowNumbers: rows.map((_, index) => index + 2) }
  await runImport(manager, { register: 'contacts', fileName: '緊急連絡先の一覧.csv', table, mapping: Object.fromEntries(COLUMNS.map((column) => [column, column])) })
}

async function contract(staff: Staff, clerk: Seat, manager: Seat): Promise<void> {
  const registrar = await staff.as('touroku')
  const year = fiscalYear(clerk.day)
  const lasts = (from: number, to: number) => ({ startsOn: fiscalYearStart(year + from), endsOn: fiscalYearEnd(year + to) })
  await enterRow(registrar, 'contracts', '委託-0001', { name: '受給者証の印刷・封入封かん業務', contractor: '架空印刷株式会社', kind: '業務の委託', ...lasts(0, 0), manager: clerk.person, contact: '業務部　電話 0000-33-0001' })
  await enterRow(registrar, 'contracts', '委託-0002', { name: '障害支援区分の認定調査の委託', contractor: '社会福祉法人見本会', kind: '業務の委託', ...lasts(0, 0), endsOn: addDays(clerk.day, 20), manager: registrar.person, contact: '相談支援係　電話 0000-33-0002', remarks: 'まもなく期間が満了する。' })
  await enterRow(manager, 'contracts', '委託-0003', { name: '福祉総合システムの運用・保守', contractor: '見本情報システム株式会社', kind: '情報システムの開発・運用・保守', ...lasts(-1, 3), manager: manager.person, contact: '保守窓口　電話 0000-33-0003' })
}

const PLEDGES = [
  '市長の下に、全ての部局が加わる体制を置きます。', '守るべき基準と、部署ごとの手順を定めます。', '情報資産を大切さに応じて分け、ふさわしく扱います。', '全ての職員が、毎年研修を受けます。',
  '事故に備えた計画を定め、訓練で確かめます。', '監査と自己点検で、定期に見直します。', '全ての職員が、定めを守ります。', '地域の安心なデジタル社会づくりに力を尽くします。',
]
/** The declaration of the basic policy, drawn up for the mayor to sign. */
async function declare(manager: Seat): Promise<void> {
  const policy = await enterRow(manager, 'policies', '規程-0003', { name: 'みどり野市情報セキュリティ基本方針', kind: '基本方針', partOfPolicy: true, publicness: '公開', scope: '共通' })
  await doing(manager, 'policies.declaration.municipality', {
    label: '宣言書（令和８年度）', preamble: 'みどり野市は、市民の大切な情報をお預かりしています。これを守ることは、市政への信頼の土台です。',
    ...Object.fromEntries(PLEDGES.map((pledge, index) => [`pledge${index + 1}`, pledge])), declaredOn: addDays(manager.day, 20), signatory: '長', signature: 'みどり野市長',
  }, policy)
}

/** Two of the three defences against targeted attacks are done this year. */
async function undertake(manager: Seat): Promise<void> {
  const done = (number: string, measure: string, what: string, days: number, evidence: string) => enterRow(manager, 'targeted-measures', number, { measure, done: what, doneOn: addDays(manager.day, -days), evidence })
  await done('標的-0001', '人的対策', '全職員に訓練メールを送り、開いた人に個別に説明した。', 60, '訓練メールの結果の一覧')
  await done('標的-0002', '入口対策', '外部記録媒体の自動再生を、全ての端末で無効にした。', 25, '端末管理の設定の写し')
}

/** The training of the year, which everybody of the CSIRT has had, and the state of the rules as the CISO was told of it. After the CSIRT is complete. */
export async function teachAndReport(staff: Staff, clerk: Seat): Promise<void> {
  if (clerk.book.profile.id !== 'municipality') return
  const [chief, manager] = [await staff.as('security'), await staff.as('csirt')]
  await attempt(async () => {
    const training = await enterRow(manager, 'trainings', '研修-0001', { title: '令和８年度　インシデント対応の研修', content: '気付いた人の初動、CSIRTへの連絡、証拠の残し方。資料は情報政策課の共有フォルダーにあります。', how: '集合して受ける' })
    await doing(chief, 'training.training.municipality/started', { confirmed: true }, training)
    // The seats were taken before the CSIRT was complete.
    for (const person of team(await takeSeat(manager.world, manager.org, manager.person))) await doing(await staff.person(person), 'training.training.municipality/attended', { attended: true }, training)
  })
  await attempt(() => doing(chief, 'policies.operation-status.municipality', { issues: '緊急時対応計画の見直しと、内部対策の確認を今年度のうちに終える。', problems: '媒体の返却の遅れが、いくつかの課で続いている。' }))
}
function team({ organisation }: Seat): string[] {
  return [...new Set(['CSIRT責任者', 'CSIRTの構成員'].flatMap((name) => { const role = organisation.profile.roles.find((one) => one.name === name); return role ? holdersOf(organisation, role, null).holders : [] }))]
}

import { recordEvent } from '../acts/records.ts'
import { addRequest } from '../acts/request-submit.ts'
import type { Seat } from '../acts/world.ts'
import { ARTICLES } from '../domain/information/criteria.saitama.ts'
import type { Facts } from '../engine/condition.ts'
import type { ProfileId } from '../engine/definition.ts'
import { attempt } from './staff.ts'

const HARMLESS = '支障のおそれなし'
const PAMPHLET = { title: '防犯教室のしおり（案）', kind: '文書', form: '電磁的記録', business: '防犯広報', origin: '作成', openTo: '所属' }
const FLIER = { title: '手当の案内（関係団体の原稿）', kind: '文書', form: '電磁的記録', business: '制度の広報', aim: '制度を知らせるため', aimTied: true, origin: '職員以外から入手', receivedFrom: '市社会福祉協議会', receivedWhy: '広報の協力', openTo: '所属' }

/** A piece that waits for somebody else's word, entered as each document has it: the lowest level to be approved, all of it to be decided, or a judgement asked for. */
const WAITING: { readonly [profile in ProfileId]?: { readonly event: string; readonly form: Facts } } = {
  'saitama-police': { event: 'information.entry.saitama', form: { ...PAMPHLET, when: 'いま決める', secret: 'どちらでもない', unlikely: ARTICLES, altered: HARMLESS, lost: HARMLESS, unavailable: HARMLESS, confidentiality: '1', integrity: '1', availability: '1', evident: false, judgedWhy: '公表用に作ったもの' } },
  mpd: { event: 'information.entry.mpd', form: { ...PAMPHLET, storage: '共有フォルダー', access: '係員だけが開ける設定', protection: 'アクセス権を係に限る', alternative: '印刷した控えを使う', secret: '相当しない', undisclosed: '当たる可能性は高くない', integrityHarm: HARMLESS, availabilityHarm: HARMLESS, confidentiality: '1', integrity: '1', availability: '1' } },
  municipality: { event: 'information.entry.municipality', form: { ...FLIER, decision: '分からない', unknownWhy: '関係団体の未公表の予定が含まれているため' } },
}
const TOWARDS = { outsideRecipient: '（公財）彩り防犯協会 事務局', aim: '共同で行う啓発の打合せ', means: '手渡し' }
const PUBLISHED = { outsideRecipient: 'ホームページ', aim: '制度や催しを広く知らせるため' }
/** What goes out of the office: begun by the clerk, on information of this level. */
const OUTGOING: { readonly [profile in ProfileId]?: readonly { readonly kind: 'event' | 'procedure'; readonly id: string; readonly level: 1 | 2; readonly form: (seat: Seat) => Facts }[] } = {
  'saitama-police': [
    { kind: 'event', id: 'release.provision.saitama', level: 2, form: () => TOWARDS },
    { kind: 'event', id: 'release.publication.saitama', level: 1, form: ({ day, person }) => ({ ...PUBLISHED, releasedOn: day, confirmed: true, inspectedBy: person }) },
  ],
  mpd: [{ kind: 'procedure', id: 'release.provision.mpd', level: 2, form: () => ({ ...TOWARDS, wording: '機密性中・転載不可' }) }, { kind: 'procedure', id: 'release.publication.mpd', level: 1, form: () => PUBLISHED }],
  municipality: [{ kind: 'procedure', id: 'release.provision.municipality', level: 2, form: () => ({ ...TOWARDS, outsideRecipient: '県国民健康保険団体連合会', aim: '請求の審査', scope: '今月分の請求データ', protection: '暗号化してパスワードも設定する' }) }],
}

/** The information of a sample office on its day: what waits for a decision, what is being handed over and published. Everything through the acts of the product. */
export async function handleInformation(clerk: Seat): Promise<void> {
  const profile = clerk.book.profile.id
  const waiting = WAITING[profile]
  if (waiting) await attempt(() => recordEvent(clerk, { event: waiting.event, item: null, form: waiting.form }))
  for (const { kind, id, level, form } of OUTGOING[profile] ?? []) {
    const item = await ownInformation(clerk, level)
    if (item === undefined) continue
    if (kind === 'event') await attempt(() => recordEvent(clerk, { event: id, item, form: form(clerk) }))
    else await attempt(() => addRequest(clerk, { procedure: id, items: [item], form: form(clerk), submit: true }))
  }
}

async function ownInformation(seat: Seat, level: number): Promise<string | undefined> {
  const found = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'information').where('holder', '=', seat.person!).where('confidentiality', '=', level).orderBy('number').limit(1).executeTakeFirst()
  return found?.id
}

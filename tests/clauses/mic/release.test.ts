// 市区町村: 情報資産の運搬、外部への提供、公開する情報資産の完全性（２(2)⑧(イ)・⑨）。
import { expect } from 'vitest'
import { addAttachment } from '../../../src/acts/attachments.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { CONFIDENTIAL, LOW, theAssets } from './assets.ts'

const city = theAssets()
const releaseOf = async (request: string): Promise<LoadedItem | undefined> => (await Promise.all((await city.request(request)).items.map((id) => city.item(id)))).find(({ register }) => register === 'releases')
const CARRY = { outsideRecipient: '県庁 市町村課', aim: '調査の回答', carrier: '市民税係', means: '手渡し', arrivesBy: '2026-11-20', planned: ['鍵付きケース'] }

accept('mic:2-(2)-⑧-(イ)', async () => {
  const carry = (item: string) => city.ask('係員', 'release.transport.municipality', [item], CARRY)
  const request = await carry((await city.enter('賦課台帳', CONFIDENTIAL)).id)
  expect((await city.request(request)).steps).toMatchObject([{ kind: '決裁', role: '情報セキュリティ管理者', addressees: [{ person: city.organisation.people.課長 }] }])
  expect(await releaseOf(request)).toBeUndefined()
  await city.permit('課長', request)
  const release = (await releaseOf(request))!
  expect(release.state).toBe('許可済')
  const departed = await city.record('係員', 'release.departure.municipality', release.id, { releasedOn: '2026-11-16', taken: ['鍵付きケース'] })
  expect(departed.item).toMatchObject({ state: '運搬中', due: '2026-11-20', details: { taken: '鍵付きケース' } })
  expect((await city.record('係員', 'release.arrival', release.id, { arrivedOn: '2026-11-16', receipt: '市町村課に電話で確認' })).item!.state).toBe('到着確認済')
  const free = await carry((await city.enter('広報の原稿', LOW)).id)
  expect((await city.request(free)).steps).toEqual([])
  expect((await city.record('係員', 'release.departure.municipality', (await releaseOf(free))!.id, { releasedOn: '2026-11-16' })).item!.state).toBe('運搬中')
})

const GIVE = { outsideRecipient: '県庁 市町村課', aim: '調査の回答', means: '手渡し', scope: '令和７年度の集計表\n令和８年度の集計表', protection: '暗号化する' }
const provide = (item: string, more: object = {}) => city.ask('係員', 'release.provision.municipality', [item], { ...GIVE, ...more })
accept('mic:2-(2)-⑨-(ア)', async () => {
  const item = await city.enter('集計表', CONFIDENTIAL)
  const refused = await refusalOf(provide(item.id, { protection: '措置なし' }))
  expect(refused.refusals).toContainEqual(expect.objectContaining({ field: 'omission', cites: ['mic:2-(2)-⑨-(ア)'] }))
  expect((await refusalOf(provide(item.id, { protection: undefined }))).refusals).toContainEqual(expect.objectContaining({ field: 'protection', cites: ['mic:2-(2)-⑨-(ア)'] }))
  const request = await provide(item.id, { protection: '措置なし', omission: '対面で手渡し、その場で確認を受けるため' })
  const seat = await city.seat('課長')
  const { form } = seat.book.procedures.get('release.provision.municipality')!
  expect(form['omission']).toMatchObject({ stressed: true })
  expect((await city.request(request)).form).toMatchObject({ omission: '対面で手渡し、その場で確認を受けるため' })
})

accept('mic:2-(2)-⑨-(イ)', async () => {
  const request = await provide((await city.enter('集計表', CONFIDENTIAL)).id)
  expect((await city.request(request)).steps).toMatchObject([{ kind: '決裁', role: '情報セキュリティ管理者' }])
  expect(await releaseOf(request)).toBeUndefined()
  await city.permit('課長', request)
  const release = (await releaseOf(request))!
  const give = (more: object) => city.record('係員', 'release.handed-over.municipality', release.id, { releasedOn: '2026-11-16', ...more })
  const elsewhere = await refusalOf(give({ to: '近隣の市' }))
  expect(elsewhere.message).toContain('県庁 市町村課')
  expect(citesOf(elsewhere)).toEqual(['mic:2-(2)-⑨-(イ)'])
  const more = await refusalOf(give({ given: '令和８年度の集計表\n個人別の明細' }))
  expect(more.message).toContain('個人別の明細')
  expect(citesOf(more)).toEqual(['mic:2-(2)-⑨-(イ)'])
  expect((await give({ to: '県庁　市町村課', given: '令和８年度の集計表' })).item!.state).toBe('提供済')
  const unpermitted = (await city.record('係員', 'information.entry.municipality', null, { title: '公開予定', kind: 'データ', form: '電磁的記録', business: '広報', aim: '広報', aimTied: true, origin: '作成', openTo: '所属', decision: '今定める', ...LOW })).item!
  const low = (await releaseOf(await provide(unpermitted.id)))!
  await city.record('係員', 'information.classification.municipality', unpermitted.id, CONFIDENTIAL)
  expect(citesOf(await refusalOf(city.record('係員', 'release.handed-over.municipality', low.id, { releasedOn: '2026-11-16' })))).toContain('mic:2-(2)-⑨-(イ)')
})

accept('mic:2-(2)-⑨-(ウ)', async () => {
  const file = async (text: string) => (await addAttachment(await city.seat('係員'), { name: '予算の概要.txt', bytes: Buffer.from(text) })).id
  const publish = async (item: string) => city.ask('係員', 'release.publication.municipality', [item], { outsideRecipient: '市のホームページ', aim: '広報', files: [await file('歳入 100')] })
  expect(citesOf(await refusalOf(publish((await city.enter('内部資料', CONFIDENTIAL)).id)))).toContain('mic:2-(1)-機密性2')
  const request = await publish((await city.enter('予算の概要', LOW)).id)
  await city.permit('課長', request)
  const release = (await releaseOf(request))!
  expect(String(release.details['fingerprints'])).toMatch(/^予算の概要\.txt　[0-9a-f]{64}$/)
  await city.record('係員', 'release.published', release.id, { releasedOn: '2026-11-16' })
  const compare = async (text: string) => (await city.record('係員', 'release.comparison.municipality', release.id, { files: [await file(text)] })).item!.details['comparison']
  const told = async () => (await (await city.seat(null)).db.selectFrom('notice').select('title').where('person', '=', city.organisation.people.課長).execute()).filter(({ title }) => title.includes('一致しません'))
  expect(await compare('歳入 100')).toBe('一致')
  expect(await told()).toEqual([])
  expect(await compare('歳入 999')).toBe('不一致')
  expect(await told()).toEqual([{ title: `公開しているファイルが許可したものと一致しません（${release.number}）` }])
})

accept('mic:2-(1)-機密性-4', async () => {
  const secret = await city.enter('秘匿名簿', { ...LOW, leak: '秘密文書に相当' })
  const carry = (planned: readonly string[]) => city.ask('係員', 'release.transport.municipality', [secret.id], { ...CARRY, planned })
  const refused = await refusalOf(carry([]))
  expect(refused.refusals).toContainEqual(expect.objectContaining({ field: 'planned', cites: ['mic:2-(2)-⑧-(ア)', 'mic:2-(1)-機密性-4'] }))
  for (const measure of ['鍵付きケース', '暗号化', 'パスワードの設定']) expect((await city.request(await carry([measure]))).state).toBe('回付中')
  for (const action of ['transport', 'take-out', 'send-mail'] as const) {
    const asked = await city.judge(action, [secret], { equipment: { kind: 'external-medium', owner: 'issued', managed: true, encrypted: false }, destination: { kind: 'other-organisation' }, measures: [] })
    expect(asked.conditions).toContainEqual(expect.objectContaining({ measure: 'encrypted', met: false, clauses: expect.arrayContaining(['mic:2-(1)-機密性-4']) as unknown }))
  }
})

accept('mic:2-(2)-⑧-(ア)', async () => {
  const item = await city.enter('賦課台帳の写し', CONFIDENTIAL)
  const carry = (planned: readonly string[]) => city.ask('係員', 'release.transport.municipality', [item.id], { ...CARRY, planned })
  expect(citesOf(await refusalOf(carry([])))).toContain('mic:2-(2)-⑧-(ア)')
  const request = await carry(['暗号化'])
  await city.permit('課長', request)
  const release = (await releaseOf(request))!
  const depart = (taken: readonly string[]) => city.record('係員', 'release.departure.municipality', release.id, { releasedOn: '2026-11-16', taken })
  expect((await refusalOf(city.record('係員', 'release.arrival', release.id, { arrivedOn: '2026-11-16', receipt: '電話で確認' }))).message).toContain('許可済')
  const unsaid = await refusalOf(depart([]))
  expect(unsaid.refusals).toContainEqual(expect.objectContaining({ field: 'taken', cites: ['mic:2-(2)-⑧-(ア)'] }))
  expect((await depart(['暗号化', 'パスワードの設定'])).item).toMatchObject({ state: '運搬中', details: { taken: '暗号化・パスワードの設定' } })
  expect((await city.record('係員', 'release.arrival', release.id, { arrivedOn: '2026-11-16', receipt: '電話で確認' })).item!.state).toBe('到着確認済')
})

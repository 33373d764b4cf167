// 職員以外への提供と公表（警視庁 第4の3、別表第3 機密性高3・中3・低2）。
import { expect } from 'vitest'
import { readPdfPages } from '../../../src/documents/pdf-text.testing.ts'
import { coverSheet } from '../../../src/server/routes/cover-sheet.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const stage = onStage('mpd')
const middle = (more: object = {}) => ({
  title: '防犯相談の一覧', kind: '文書', form: '電磁的記録', business: '防犯', origin: '作成', openTo: '所属', protection: '課のフォルダーにパスワード', secret: '相当しない', undisclosed: '当たる可能性が高い', articles: ['第２号'],
  integrityHarm: '支障のおそれなし', availabilityHarm: '支障のおそれなし', alternative: '紙の台帳で受け付ける', confidentiality: '2', integrity: '1', availability: '1', ...more,
})
const high = (more: object = {}) => middle({ secret: '相当する', confidentiality: '3', ...more })
const low = (more: object = {}) => middle({ undisclosed: '当たる可能性は高くない', articles: undefined, confidentiality: '1', ...more })
const requestsOf = async (item: string, procedure?: string) => (await (await stage.seat(null)).db.selectFrom('request_item as i').innerJoin('request as r', (join) => join.onRef('r.id', '=', 'i.request').onRef('r.org', '=', 'i.org')).select(['r.id', 'r.procedure']).where('i.item', '=', item).orderBy('r.id').execute()).filter((one) => procedure === undefined || one.procedure === procedure).map(({ id }) => id)
/** 登録し、情報管理者が分類を決める。 */
async function decided(form: object): Promise<LoadedItem> {
  const item = (await stage.record('係員', 'information.entry.mpd', null, form)).item!
  await stage.act('代理', (await requestsOf(item.id))[0]!, { act: '承認', position: 0 })
  return stage.item(item.id)
}
const GIVE = { outsideRecipient: '区役所 地域振興課', aim: '防犯対策の協議', means: '手渡し', wording: '機密性中・複製禁止' }
const ask = (item: string, more: object = {}) => stage.ask('係員', 'release.provision.mpd', [item], { ...GIVE, ...more })
const releaseOf = async (request: string): Promise<LoadedItem> => {
  const items = await Promise.all((await stage.request(request)).items.map((id) => stage.item(id)))
  return items.find(({ register }) => register === 'releases')!
}
async function permitted(form: object): Promise<LoadedItem> {
  const request = await ask((await decided(form)).id)
  const { steps } = await stage.request(request)
  expect(steps.map(({ kind, role }) => [kind, role])).toEqual([['決裁', '所属長']])
  expect(steps[0]!.addressees.map(({ person }) => person)).toEqual([stage.organisation.people.課長])
  await stage.act('課長', request, { act: '承認', position: 0 })
  return releaseOf(request)
}
const GIVEN = { releasedOn: '2026-11-16', shown: true }
const give = (release: string, more: object = {}) => stage.record('係員', 'release.handed-over.mpd', release, { ...GIVEN, ...more })

accept('mpd:4-3', async () => {
  const item = await decided(middle({ restrictions: [{ kind: 'no-copy' }] }))
  const refused = await refusalOf(ask(item.id, { wording: '' }))
  expect(refused.refusals).toContainEqual(expect.objectContaining({ field: 'wording', cites: ['mpd:4-3'] }))
  const request = await ask(item.id)
  await stage.act('課長', request, { act: '承認', position: 0 })
  const release = await releaseOf(request)
  const seat = await stage.seat('係員')
  const { file, name } = await coverSheet(seat, 'releases', release.id)
  const text = readPdfPages(file as Uint8Array).join('').replaceAll(/\s/g, '')
  for (const part of ['送付票', '機密性の分類機密性中', '取扱制限複製禁止', '区役所地域振興課', '複製は禁じられています', release.number]) expect(text).toContain(part.replaceAll(/\s/g, ''))
  expect(name).toContain('機密性中')
  const stranger = await stage.seat('他係員')
  expect((await refusalOf(coverSheet(stranger, 'releases', release.id))).code).toBe('not-permitted')
})

accept('mpd:別表3-機密性高-3', async () => {
  const release = await permitted(high())
  expect(release).toMatchObject({ state: '許可済', details: { kind: '提供', outsideRecipient: '区役所 地域振興課' } })
  expect(citesOf(await refusalOf(give(release.id)))).toContain('mpd:別表3-機密性高-3')
  expect(citesOf(await refusalOf(give(release.id, { conditions: '目的外に使わない' })))).toContain('mpd:別表3-機密性高-3')
  const given = (await give(release.id, { conditions: '目的外に使わない', instructedHow: '書面（送付票）を渡した' })).item!
  expect(given).toMatchObject({ state: '提供済', details: { conditions: '目的外に使わない', instructedHow: '書面（送付票）を渡した' } })
  expect((await stage.record('係員', 'release.closing', given.id, { how: '返却を受けた', shown: '現物を確かめた' })).item!.state).toBe('返却・消去確認済')
})

accept('mpd:別表3-機密性中-3', async () => {
  const release = await permitted(middle())
  expect(citesOf(await refusalOf(give(release.id)))).toContain('mpd:別表3-機密性中-3')
  expect((await give(release.id, { conditions: '再提供しない', instructedHow: '口頭で伝え、相手に確かめた' })).item!.state).toBe('提供済')
})

accept('mpd:別表3-機密性低-2', async () => {
  const publish = (item: string) => stage.ask('係員', 'release.publication.mpd', [item], { outsideRecipient: '警視庁ホームページ', aim: '広報' })
  expect(citesOf(await refusalOf(publish((await decided(middle())).id)))).toContain('mpd:別表3-機密性低-2')
  const item = await decided(low())
  const request = await publish(item.id)
  expect((await stage.request(request)).steps).toMatchObject([{ kind: '決裁', role: '情報管理者', addressees: [{ person: stage.organisation.people.代理 }] }])
  expect(await releaseOf(request)).toBeUndefined()
  expect((await refusalOf(stage.act('代理', request, { act: '承認', position: 0, form: {} }))).refusals[0]!.field).toContain('confirmed')
  await stage.act('代理', request, { act: '承認', position: 0, form: { confirmed: true } })
  const release = await releaseOf(request)
  expect(release).toMatchObject({ state: '許可済', details: { kind: '公表', confirmedBy: stage.organisation.people.代理 } })
  expect((await stage.record('係員', 'release.published', release.id, { releasedOn: '2026-11-16' })).item!.state).toBe('公表済')
})

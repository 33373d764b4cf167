// 市区町村: 宣言書形式の基本方針（第３編第１章の解説）。
import { expect } from 'vitest'
import { changeItem } from '../../../src/acts/items.ts'
import { readPdfPages } from '../../../src/documents/pdf-text.testing.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { adopt, aPolicy, appOf, enforce, resolve } from './policy-stage.ts'

const CLAUSE = 'mic:kaisetsu-kihon-11'
const EVENT = 'policies.declaration.municipality'
const ITEMS = ['全庁の体制を置く', '対策基準と実施手順を定める', '情報資産を正しく管理する', '職員に教育を行う', '緊急時対応計画を定める', '監査と自己点検により見直す', '全職員が守る', '地域の取組に力を尽くす']
const FORM = {
  label: '宣言書（令和８年）', preamble: '市民の信頼に応えるため、情報を守る。', ...Object.fromEntries(ITEMS.map((text, index) => [`pledge${index + 1}`, text])),
  declaredOn: '2026-11-20', signatory: '最高情報セキュリティ責任者', signature: '彩野市副市長　佐野 花子',
}
const city = aCity()

accept(CLAUSE, async () => {
  const policy = await aPolicy(city, '基本方針', { kind: '基本方針', publicness: '公開' })
  // 項目・日付・名義のどれが空でも、その欄で断る。
  for (const [key, empty] of Object.keys(FORM).map((one) => [one, one === 'declaredOn' ? undefined : '　'] as const)) {
    expect((await refusalOf(city.record('係員', EVENT, policy.id, { ...FORM, [key]: empty }))).refusals.map(({ field }) => field), key).toEqual([key])
  }
  expect(citesOf(await refusalOf(city.record('係員', EVENT, policy.id, { ...FORM, pledge8: undefined })))).toEqual([CLAUSE])
  expect(citesOf(await refusalOf(city.record('係員', EVENT, (await aPolicy(city, '対策基準')).id, FORM)))).toContain(CLAUSE)

  const version = (await city.record('係員', EVENT, policy.id, FORM)).item!
  expect(version).toMatchObject({ register: 'policy-versions', state: '案', details: { policy: policy.id, declaration: true, dated: '2026-11-20', ...FORM } })
  const { app, as } = await appOf(city)
  try {
    const client = await as('係員')
    const print = async (id: string) => app.inject({ method: 'GET', url: `/api/registers/policy-versions/items/${id}/declaration`, headers: { 'x-sekisho': '1', cookie: client.cookie } })
    const file = await print(version.id)
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf'])
    const text = readPdfPages(file.rawPayload).join('').replaceAll(/\s/g, '')
    for (const words of [...ITEMS.map((item, index) => `(${index + 1})${item.replaceAll(' ', '')}`), '市民の信頼に応えるため', '令和8年11月20日', '彩野市副市長佐野花子', '彩野市基本方針', version.number]) expect(text, words).toContain(words)

    // 版として、議決・決裁・公布を経て有効になり、公布した後は記載を直せない。
    await resolve(city, version)
    await adopt(city, version)
    await enforce(city, version, '2026-11-16')
    expect((await client.get(`/api/policies/${policy.id}`)).body).toMatchObject({ versions: [{ id: version.id, current: true }] })
    const seat = await city.seat('係員')
    const changed = (columns: object) => refusalOf(seat.db.transaction().execute((tx) => changeItem(tx, seat, 'policy-versions', version.id, { columns })))
    expect((await changed({ pledge1: '別の文' })).refusals.map(({ field }) => field)).toEqual(['pledge1'])
    expect((await print(version.id)).statusCode).toBe(200)
    expect((await print(policy.id)).statusCode).toBe(404)
  } finally { await app.close() }
})

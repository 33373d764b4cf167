// 情報の分類・取扱制限・継承・見直し（埼玉 第１の２、第３の１〜３）。
import { expect } from 'vitest'
import { transferPerson } from '../../../src/acts/transfers.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { ALL, aStation, middle } from './station.ts'

const stage = aStation()
const { add, suggest, seen } = stage
const enter = (more: object = {}, who: PersonKey = '係員') => stage.enter(middle(more), who)
const refused = async (more: object) => refusalOf(enter(more))

accept('saitama-kijun:1-2-(1)', async () => {
  expect(citesOf(await refused({ integrity: undefined, altered: undefined }))).toContain('saitama-kijun:1-2-(1)')
  expect((await refused({ availability: undefined, unavailable: undefined })).refusals[0]!.field).toBe('availability')
  const paper = await enter({ form: '書面', integrity: '2', availability: '2' })
  expect(paper.classification).toMatchObject({ confidentiality: 2, integrity: 0, availability: 0 })
})
accept('saitama-kijun:1-2-(1)-ア-(イ)', async () => {
  expect((await suggest({ ...middle(), confidentiality: undefined })).suggested).toMatchObject({ confidentiality: '2' })
  expect(citesOf(await refused({ confidentiality: '1', evident: true }))).toContain('saitama-kijun:1-2-(1)-ア-(イ)')
})
accept('saitama-kijun:1-2-(1)-ア-(ウ)', async () => {
  const found = await refused({ likely: [], unlikely: ALL.slice(0, 4), confidentiality: '1', evident: true })
  expect(citesOf(found)).toContain('saitama-kijun:1-2-(1)-ア-(ウ)')
  expect(found.refusals.map(({ message }) => message).join('')).toContain('第５号・第６号')
})
accept('saitama-kijun:1-2-(1)-イ-(ア)', async () => {
  expect((await suggest({ ...middle(), lost: '支障のおそれあり', integrity: undefined })).suggested).toMatchObject({ integrity: '2' })
  expect((await suggest({ ...middle(), altered: '支障のおそれあり', integrity: undefined })).suggested).toMatchObject({ integrity: '2' })
})
accept('saitama-kijun:1-2-(1)-イ-(イ)', async () => {
  expect((await suggest(middle())).suggested).toMatchObject({ integrity: '1' })
  expect((await suggest({ ...middle(), lost: undefined })).suggested).not.toHaveProperty('integrity')
})
accept('saitama-kijun:1-2-(1)-ウ-(ア)', async () => { expect((await suggest({ ...middle(), unavailable: '支障のおそれあり' })).suggested).toMatchObject({ availability: '2' }) })
accept('saitama-kijun:1-2-(1)-ウ-(イ)', async () => {
  expect((await suggest(middle())).suggested).toMatchObject({ availability: '1' })
  expect((await suggest({ ...middle(), unavailable: undefined })).suggested).not.toHaveProperty('availability')
})
accept('saitama-kijun:1-2-(2)-ア', async () => {
  const found = await refused({ unrestricted: undefined })
  expect(citesOf(found)).toContain('saitama-kijun:1-2-(2)-ア')
  expect(found.refusals[0]!.message).toContain('理由')
  expect((await enter()).classification!.answers).toMatchObject({ unrestricted: '課内で広く使う' })
})
accept('saitama-kijun:1-2-(2)-イ', async () => {
  const own = await add('補佐', 'restrictions', 'SEIGEN-0001', { name: '複写機に掛けない', blocks: ['copy'] })
  const item = await enter({ restrictions: [{ kind: 'own', own: own.id }] })
  expect(item.classification!.restrictions).toMatchObject([{ label: '複写機に掛けない', blocks: ['copy'] }])
  const found = await refusalOf(stage.record('係員', 'information.copy.saitama', item.id, { title: '写し', form: '書面', origin: '複製', business: '少年相談', reason: '会議', copies: 1, storage: '書庫', neededUntil: '2027-03-31' }))
  expect(citesOf(found)).toContain('saitama-kijun:1-2-(2)-イ')
})
accept('saitama-kijun:1-2-(2)-イ-(ウ)', async () => {
  const { people } = stage.organisation
  const item = await enter({ restrictions: [{ kind: 'no-distribution', people: [people.同僚] }], unrestricted: undefined })
  const give = (recipients: string[]) => stage.record('係員', 'information.distribution.saitama', item.id, { recipients, reasons: recipients.map(() => '担当のため').join('\n'), means: '手渡し', copies: recipients.length })
  expect(citesOf(await refusalOf(give([people.同僚, people.他係員])))).toContain('saitama-kijun:1-2-(2)-イ-(ウ)')
  await give([people.同僚])
})
accept('saitama-kijun:1-2-(2)-イ-(オ)', async () => {
  const item = await enter({ restrictions: [{ kind: 'limited-readers', label: '所属長限り', roles: ['所属長'] }], unrestricted: undefined }, '係長')
  expect(await seen('課長', item)).toBeDefined()
  expect(await seen('同僚', item)).toBeUndefined()
  const seat = await stage.seat(null)
  const { people, units } = stage.organisation
  await transferPerson(seat, { person: people.課長, unit: units.他課, post: '課長', rank: '警視', head: false, from: '2026-12-01' })
  await transferPerson(seat, { person: people.他課長, unit: units.課, post: '課長', rank: '警視', head: true, from: '2026-12-01' })
  const before = stage.clock.now().toISOString()
  stage.clock.moveTo('2026-12-01T10:00:00+09:00')
  expect(await seen('課長', item)).toBeUndefined()
  expect(await seen('他課長', item)).toBeDefined()
  stage.clock.moveTo(before)
})

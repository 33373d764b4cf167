import { expect, test } from 'vitest'
import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { handlingRules, handlingRuleset, ordinary } from '../../../tests/handling/rulesets.ts'
import { describeFact } from '../../engine/decision/wording.ts'
import { pathsOf } from '../../engine/condition.ts'
import type { ProfileId } from '../../engine/definition.ts'
import { situationSchema } from '../../engine/decision/situation.ts'

const asked = (profile: ProfileId, integrity: 1 | 2 = 1) => handlingRuleset(profile).decide(ordinary(profile, 'take-out', { information: { confidentiality: 2, integrity } }))
const roles = (profile: ProfileId, integrity: 1 | 2 = 1) => asked(profile, integrity).approvals.map(({ role }) => role)

test('同じUSBの持ち出しでも、許可する人は団体の規程で違う', () => {
  expect(roles('mpd')).toEqual(['情報管理者'])
  expect(roles('saitama-police')).toEqual(['運用管理担当者'])
  expect(roles('municipality')).toEqual(['情報セキュリティ管理者'])
  expect(asked('hokkaido-police').prohibitions).toEqual([{ clauses: ['hokkaido:11-1-(2)-ウ', 'hokkaido:11-1-(2)'], unless: 'approval' }])
})

test('完全性が高いと、警視庁では所属長に代わり、埼玉県警察では運用管理者が加わり、地方公共団体では変わらない', () => {
  expect(roles('mpd', 2)).toEqual(['所属長'])
  expect(roles('saitama-police', 2)).toEqual(['運用管理担当者', '運用管理者'])
  expect(roles('municipality', 2)).toEqual(['情報セキュリティ管理者'])
})

test('USBの持ち出しを何も書かずに問うと、書くべきことだけを尋ねる', () => {
  const missing = (profile: ProfileId) => handlingRuleset(profile).decide({ profile, action: 'take-out', equipment: { kind: 'external-medium' } }).missing.map(({ key }) => key).sort()
  expect(missing('mpd')).toEqual(['equipment.owner', 'information.availability', 'information.confidentiality', 'information.integrity', 'information.restrictions'])
  expect(missing('saitama-police')).toEqual(['actor.headOrAbove', 'equipment.owner', 'information.availability', 'information.confidentiality', 'information.integrity', 'information.restrictions'])
  expect(missing('hokkaido-police')).toEqual(['information.confidentiality'])
  expect(missing('municipality')).toEqual(['equipment.approved', 'equipment.owner', 'equipment.zone', 'information.confidentiality', 'information.restrictions', 'purpose'])
})

test('施行日の前は、その文書の規則は答えに現れない', () => {
  const before = handlingRuleset('mpd', '2014-05-31').decide(ordinary('mpd', 'take-out', { information: { confidentiality: 3 } }))
  expect(before).toMatchObject({ outcome: 'permitted', applied: [] })
  const after = handlingRuleset('mpd', '2014-06-01').decide(ordinary('mpd', 'take-out', { information: { confidentiality: 3 } }))
  expect(after.approvals).toEqual([{ role: '所属長', clauses: ['mpd:別表3-機密性高-4'], held: false }])
})

test('規則は自分のファイルの名を id とし、一つの団体の条項だけを引き、和文の見出しを持つ', () => {
  const documents: { [profile: string]: readonly string[] } = { mpd: ['mpd'], 'saitama-police': ['saitama-kijun', 'saitama-kunrei'], 'hokkaido-police': ['hokkaido'], municipality: ['mic'] }
  const catalogue = loadCatalogue()
  expect(new Set(handlingRules.map(({ id }) => id)).size).toBe(handlingRules.length)
  for (const { id, cites, profiles, title } of handlingRules) {
    expect(id).toMatch(/^[a-z-]+\.[a-z-]+\.(mpd|saitama|hokkaido|municipality)\/[a-z-]+$/)
    expect(profiles).toHaveLength(1)
    for (const clause of cites) expect(documents[profiles[0]!]).toContain(catalogue.clause(clause).document)
    expect(title).not.toBe('')
  }
})

test('規則が見る事実は、判定の入力にあり、和文の名を持つ', () => {
  for (const { id, when } of handlingRules) {
    for (const path of pathsOf(when)) {
      expect(exists(path), `${id}: ${path}`).toBe(true)
      if (path !== 'measures' && path !== 'findings') expect(describeFact(path), path).not.toBe(path)
    }
  }
})

function exists(path: string): boolean {
  let schema: unknown = situationSchema
  for (const key of path.split('.')) {
    const shape = ((schema as { unwrap?: () => unknown }).unwrap?.() ?? schema) as { shape?: { [key: string]: unknown } }
    schema = shape.shape?.[key]
    if (schema === undefined) return false
  }
  return true
}

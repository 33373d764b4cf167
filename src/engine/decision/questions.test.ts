import { expect, test } from 'vitest'
import { all, any, atLeast, has, is, not } from '../condition.ts'
import { allowedAt } from './changes.ts'
import { questionsOf } from './questions.ts'
import { rule } from './rule.ts'
import type { Consequence, Rule } from './rule.ts'
import { FINDINGS, MEASURES, situationSchema } from './situation.ts'
import { describeValue } from './value-words.ts'
import { FINDING_WORDS, describeFact, describeMeasure } from './wording.ts'

const made = (when: Rule['when'], then: Consequence) => rule('test/x', { title: '', cites: ['mpd:7'], profiles: ['mpd'], actions: ['store'], when, then })

/** Every leaf of the contract, as a path. */
function leaves(schema: unknown, at: readonly string[] = []): string[] {
  const bare = (schema as { unwrap?: () => unknown; type?: string }).type === 'optional' ? (schema as { unwrap: () => unknown }).unwrap() : schema
  const { shape } = bare as { shape?: { [key: string]: unknown } }
  return shape ? Object.entries(shape).flatMap(([key, inner]) => leaves(inner, [...at, key])) : [at.join('.')]
}
const NOT_FACTS = ['profile', 'on', 'action', 'measures', 'findings', 'approvals', 'exceptions']
const FREE_TEXT = ['actor.rank', 'actor.roles', 'destination.country']

test('約束のどの事実も、和文の名と、値の一覧と、値の和文の言葉を持つ', () => {
  for (const path of leaves(situationSchema).filter((one) => !NOT_FACTS.includes(one))) {
    expect(describeFact(path), path).not.toBe(path)
    if (FREE_TEXT.includes(path)) { expect(allowedAt(path)).toBeUndefined(); continue }
    expect(allowedAt(path)!.length, path).toBeGreaterThan(1)
    for (const value of allowedAt(path) as (string | number | boolean)[]) if (typeof value === 'string' && value !== 'uid') expect(describeValue(path, value), `${path}=${value}`).not.toBe(value)
  }
  expect([...MEASURES.map((one) => describeMeasure(one)), ...FINDINGS.map((one) => FINDING_WORDS[one])].filter((words) => words === '' || words === undefined)).toEqual([])
})

test('規則が見る事実・措置・分かったこと・許可だけを、決まった順に尋ねる', () => {
  const rules = [
    made(all(is('equipment.owner', 'personal'), not(has('findings', 'wireless'))), { forbid: { unless: 'approval', by: '所属長', instead: '' } }),
    made(any(atLeast('information.confidentiality', 2), has('actor.roles', '監督者')), { require: { measure: 'encrypted', at: 'before', satisfied: any(has('measures', 'destroyed'), is('equipment.encrypted', true)) } }),
  ]
  expect(questionsOf(rules, ['所属長', '監督者', 'ほか'])).toEqual({
    facts: [
      { path: 'information.confidentiality', several: false, values: [1, 2, 3] }, { path: 'equipment.owner', several: false, values: ['issued', 'personal', 'contractor'] },
      { path: 'equipment.encrypted', several: false, values: [true, false] }, { path: 'actor.roles', several: true, values: ['所属長', '監督者', 'ほか'] },
    ],
    measures: ['encrypted', 'destroyed'], findings: ['wireless'], approvals: ['所属長'],
  })
})

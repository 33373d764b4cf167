import { expect, test } from 'vitest'
import type { ItemFacts } from '../../engine/definition.ts'
import { improvementDue } from './improvement-due.municipality.duty.ts'

const brought = (opens: string) => improvementDue[0]!.brings!.make({ form: { opens }, item: { id: '7' } as ItemFacts, entered: null, chosen: {}, day: '2027-05-01' })

test('each year brings one agenda item of the committee, of the year in which the duty begins', () => {
  expect(brought('2027-04-01')).toEqual([{ committee: '7', title: '令和9年度の改善計画の実施状況の確認', category: '改善計画の実施状況', fiscalYear: 2027 }])
  expect(brought('2026-04-01')).toMatchObject([{ fiscalYear: 2026 }])
})

// 誰に回るか: 分類と申請者で変わる（課題の要求）。
import { describe, expect, test } from 'vitest'
import type { Content } from '../../src/engine/definition.ts'
import { onStage } from '../stage.ts'
import { takeOutForm } from './take-out-form.ts'

const preserved: Content = { title: '原本', confidentiality: 2, integrity: 2, availability: 1 }

describe('警視庁', () => {
  const stage = onStage('mpd')
  test('with integrity 2 on it the request goes to 所属長, who stands in for 情報管理者, and both clauses are cited', async () => {
    const id = await stage.ask('係員', 'media.take-out.mpd', [stage.organisation.media.空], takeOutForm('mpd', [preserved]))
    const { steps } = await stage.request(id)
    expect(steps.map(({ role }) => role)).toEqual(['所属長'])
    expect(steps[0]!.clauses).toEqual(expect.arrayContaining(['mpd:別表3-機密性中-4', 'mpd:別表3-完全性高-2']))
    expect(steps[0]!.addressees.map(({ person }) => person)).toEqual([stage.organisation.people.課長])
  })
})

describe.each([['saitama-police', 'media.take-out.saitama'], ['mpd', 'media.take-out.mpd'], ['hokkaido-police', 'media.take-out.hokkaido'], ['municipality', 'media.take-out.municipality']] as const)('%s', (profile, procedure) => {
  const stage = onStage(profile)
  test('a section head asking for himself is sent to his superior, never to himself or his own staff', async () => {
    const contents = profile === 'saitama-police' || profile === 'mpd' ? [preserved] : undefined
    const id = await stage.ask('課長', procedure, [stage.organisation.media.空], takeOutForm(profile, contents))
    const { steps } = await stage.request(id)
    const { 課長, 部長, 他部長, 本部長 } = stage.organisation.people
    const last = steps.at(-1)!.addressees.map(({ person }) => person)
    expect(last).not.toContain(課長)
    expect([部長, 他部長, 本部長]).toEqual(expect.arrayContaining(last))
    expect(last.length).toBeGreaterThan(0)
  })
})

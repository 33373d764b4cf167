// 北海道警察: 要領と、組織が登録した警察情報セキュリティポリシーの条項の、両方による判定。画面と同じ窓口で。
import { expect } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { asking } from '../police-policies.ts'

const stage = onStage('hokkaido-police')
const [OUTLINE, OWN] = ['hokkaido:11-1-(2)-ア', 'hokkaido:13-1']
const POLICY = '警察情報セキュリティポリシー 第８の１'

accept('hokkaido:13-1', async () => {
  const judged = (approved: boolean) => asking(stage, '係員', async (client) => {
    const { body } = await client.post('/api/decisions', {
      profile: 'hokkaido-police', action: 'connect', information: { confidentiality: 1, integrity: 1, availability: 1, form: 'electronic', restrictions: [] },
      equipment: { kind: 'mobile-terminal', owner: 'issued', managed: true, approved }, purpose: 'duty',
    })
    return { outcome: body.outcome, banned: body.prohibitions.map(({ clauses }: { clauses: string[] }) => clauses[0]), applied: body.applied as string[], notes: body.notes as string[] }
  })
  // 要領だけが禁じる・どちらも禁じない。どちらも禁じないときも、第13の1が根拠に挙がる。
  expect(await judged(false)).toMatchObject({ outcome: 'prohibited', banned: [OUTLINE] })
  const neither = await judged(true)
  expect(neither).toMatchObject({ outcome: 'permitted', banned: [] })
  expect(neither.applied).toEqual(expect.arrayContaining([OWN]))

  const seat = await stage.seat('課長')
  const rule = await seat.db.transaction().execute((tx) => addItem(tx, seat, 'regulations', { number: 'POL-0001', columns: { name: POLICY, actions: ['connect', 'take-out'], confidentiality: '1', personalOnly: false } }))
  // ポリシーだけが禁じる・両方が禁じる。
  const policy = await judged(true)
  expect(policy).toMatchObject({ outcome: 'prohibited', banned: [OWN] })
  expect(policy.notes.join('')).toContain(POLICY)
  const both = await judged(false)
  expect(both.outcome).toBe('prohibited')
  expect(new Set(both.banned)).toEqual(new Set([OUTLINE, OWN]))
  expect(both.notes.join('')).toContain(POLICY)

  // 申請も同じ判定による。
  const out = { purpose: '広報', destinationKind: '庁舎の外', destination: '道庁', period: { from: '2026-11-16', to: '2026-11-20' }, contents: [], minimised: true }
  const refused = await refusalOf(stage.ask('係員', 'media.take-out.hokkaido', [stage.organisation.media.空], out))
  expect(citesOf(refused)).toContain(OWN)
  expect(refused.refusals.map(({ message }) => message).join('')).toContain(POLICY)
  await stage.record('課長', 'information.regulation-end.hokkaido', rule.id, { reason: 'ポリシーの改正' })
  expect(await judged(true)).toMatchObject({ outcome: 'permitted', banned: [] })
  expect(await stage.ask('係員', 'media.take-out.hokkaido', [stage.organisation.media.空], out)).toMatch(/^\d+$/)
})

// 警視庁: 要綱によらない処理の承認と、緊急事態の指示。
import { describe, expect } from 'vitest'
import { doneUnder } from '../../../src/acts/done-under.ts'
import { decisionHandlers } from '../../../src/server/routes/decisions.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const APPLICATION = {
  title: '暗号化できない旧型装置', clauses: 'mpd:6-2-(1)', difficulty: '装置が対応しない', reasonKind: '技術的に困難', reason: '鑑識の装置で、替わりがない', alternative: '封印した容器で二人で運ぶ',
  consulted: '11月10日に協議し、封印を条件とした', period: { from: '2026-11-16', to: '2027-03-31' },
}
interface Told { outcome: string; prohibitions: { clauses: string[] }[]; approvals: { clauses: string[] }[]; lifted: { kind: string; basis: string; cites: string[]; clauses: string[] }[] }

describe('例外', () => {
  const stage = onStage('mpd')
  const question = { profile: 'mpd' as const, action: 'take-out' as const, information: { confidentiality: 2 as const, integrity: 1 as const, availability: 1 as const, form: 'electronic' as const, restrictions: [] }, equipment: { kind: 'external-medium' as const, owner: 'issued' as const, managed: true, encrypted: false } }
  const asks = async (who: PersonKey) => decisionHandlers.decide!({ seat: await stage.seat(who), body: question, query: {} } as never) as unknown as Promise<Told>
  const rows = async (register: string) => {
    const found = await stage.store.of(stage.organisation.org).selectFrom('item').select('id').where('register', '=', register).orderBy('id').execute()
    return Promise.all(found.map(({ id }) => stage.item(id)))
  }

  accept('mpd:15-1', async () => {
    for (const missing of ['clauses', 'reason', 'alternative', 'consulted']) {
      const refused = await refusalOf(stage.ask('課長', 'exceptions.exception.mpd', [], { ...APPLICATION, [missing]: undefined }))
      expect(refused.refusals.map(({ field }) => field)).toContain(missing)
      expect(citesOf(refused)).toContain('mpd:15-1')
    }
    const before = await asks('係員')
    const asking = [...before.approvals, ...before.prohibitions].flatMap(({ clauses }) => clauses)
    const [clause] = asking.filter((one) => one.startsWith('mpd:'))
    const id = await stage.ask('課長', 'exceptions.exception.mpd', [], { ...APPLICATION, clauses: clause })
    const { steps } = await stage.request(id)
    expect(steps.map(({ kind, role }) => [kind, role])).toEqual([['合議', '情報セキュリティ管理補佐官'], ['決裁', '情報セキュリティ管理者']])
    expect((await refusalOf(stage.act('他部長', id, { act: '承認', position: 1 }))).code).toBeDefined()
    await stage.act('他課長', id, { act: '同意', position: 0 })
    await stage.act('他部長', id, { act: '承認', position: 1 })
    const [row] = await rows('exceptions')
    const after = await asks('係員')
    expect(after.lifted).toMatchObject([{ kind: '例外措置', cites: ['mpd:15-1'], clauses: [clause] }])
    expect(after.lifted[0]!.basis).toContain(row!.number)
    expect([...after.approvals, ...after.prohibitions].flatMap(({ clauses }) => clauses)).not.toContain(clause)
    await stage.record('課長', 'exceptions.end', row!.id, { reason: '装置を更新した' })
    expect((await asks('係員')).lifted).toEqual([])
  })

  accept('mpd:15-2', async () => {
    const before = await asks('係員')
    expect(before.outcome).not.toBe('permitted')
    const asked = await stage.ask('係員', 'exceptions.emergency.mpd', [], { title: '大規模な停電', scope: stage.organisation.units.課, instruction: '手元の装置で照会を続ける' })
    expect((await asks('係員')).outcome).toBe(before.outcome)
    await stage.act('課長', asked, { act: '承認', position: 0 })
    const during = await asks('係員')
    expect(during).toMatchObject({ outcome: 'permitted', lifted: [{ kind: '緊急の特例', cites: ['mpd:15-2'] }] })
    expect((await asks('他係員')).outcome).toBe(before.outcome)
    const [emergency] = await rows('emergencies')
    const { 空: medium } = stage.organisation.media
    await stage.ask('係員', 'media.take-out.mpd', [medium], { purpose: '避難所での照会', destination: '避難所', period: { from: '2026-11-16', to: '2026-11-17' }, contents: [{ title: '照会票', confidentiality: 2, integrity: 1, availability: 1 }], destinationKind: '庁舎の外', minimised: true })
    await stage.record('課長', 'exceptions.emergency-end', emergency!.id, {})
    expect(await asks('係員')).toMatchObject({ outcome: before.outcome, lifted: [] })
    expect((await doneUnder(await stage.seat('課長'), emergency!.id)).map(({ title, person }) => [title.includes('持出し'), person.id])).toEqual([[true, stage.organisation.people.係員]])
  })
})

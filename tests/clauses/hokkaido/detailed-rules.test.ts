// 北海道警察: 電子申請手続・メールマガジン等・道警ホームページの細目と、旧通達の書類。
import { describe, expect } from 'vitest'
import { addItem, changeItem } from '../../../src/acts/items.ts'
import { expiredThings } from '../../../src/acts/retention.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import type { Stage } from '../../stage.ts'
import { aPolicy, asking, promulgated } from '../police-policies.ts'
import { rolesOn, TODAY } from '../roles.ts'

const enter = async (stage: Stage, register: string, number: string, columns: object) => {
  const seat = await stage.seat('課長')
  return seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns }))
}
/** 不備の一覧に出ている、細目のないもの。 */
const lacking = (stage: Stage, clause: string): Promise<string[]> => asking(stage, '課長', async (client) => {
  const { body } = await client.get('/api/controls/unmet')
  return body.rows.filter(({ clauses }: { clauses: string[] }) => clauses.includes(clause)).map(({ item }: { item: { number: string } }) => item.number)
})

describe.each([
  { clause: 'hokkaido:6-5', register: 'e-procedures', part: 'procedure', columns: { name: '道路使用許可の申請', addressee: '警察署長', outline: '道路の使用' } },
  { clause: 'hokkaido:10-4', register: 'magazines', part: 'magazine', columns: { name: '安全メール', outline: '防犯情報' } },
] as const)('$register の細目', ({ clause, register, part, columns }) => {
  const stage = onStage('hokkaido-police')

  accept(clause, async () => {
    const { people } = stage.organisation
    const [ruled, old, bare] = [await enter(stage, register, 'い-1', columns), await enter(stage, register, 'い-2', columns), await enter(stage, register, 'い-3', columns)]
    expect(await lacking(stage, clause)).toEqual(['い-1', 'い-2', 'い-3'])
    const PROCEDURE = `public-services.detailed-rules.hokkaido/${part}`
    const request = await stage.ask('係員', PROCEDURE, [ruled.id], { title: '受付の細目', docNumber: '道本広第12号', content: '受付は平日に確かめる。' })
    expect((await stage.request(request)).steps.map(({ kind, role, addressees }) => [kind, role, addressees.map(({ person }) => person)])).toEqual([['決裁', '業務主管課が属する部の長', [people.部長]]])
    expect(await refusalOf(stage.act('他部長', request, { act: '承認', position: 0 }))).toMatchObject({ code: expect.stringMatching(/^not-/) })
    await stage.act('部長', request, { act: '承認', position: 0 })
    await enter(stage, 'detailed-rules', '細-1', { [part]: old.id, title: '前からの細目', docNumber: '道本広第３号', decidedOn: '2025-03-01', decidedBy: people.部長 })
    expect(await lacking(stage, clause)).toEqual(['い-3'])
    await asking(stage, '他係員', async (client) => {
      const { body } = await client.get('/api/registers/detailed-rules/items')
      expect(body.rows.map(({ details }: { details: object }) => details)).toEqual(expect.arrayContaining([
        expect.objectContaining({ [part]: ruled.id, docNumber: '道本広第12号', decidedOn: TODAY, decidedBy: people.部長 }), expect.objectContaining({ [part]: old.id, docNumber: '道本広第３号', decidedOn: '2025-03-01' }),
      ]))
      expect((await client.get(`/api/registers/${register}/items/${bare.id}`)).body.cautions).toMatchObject([{ message: expect.stringContaining('細目の定めがありません'), cites: [clause] }])
      expect((await client.get(`/api/registers/${register}/items/${ruled.id}`)).body.cautions).toEqual([])
    })
    const wrong = await refusalOf(enter(stage, 'detailed-rules', '細-2', { title: '対象のない細目', docNumber: '道本広第４号', decidedOn: '2025-03-01', decidedBy: people.部長 }))
    expect(citesOf(wrong)).toContain(clause)
  })
})

describe('道警ホームページの細目', () => {
  const stage = onStage('hokkaido-police')

  accept('hokkaido:7-2', async () => {
    const rules = await aPolicy(stage, '道警ホームページ運用細目', { kind: '細目' })
    await promulgated(stage, rules, '細目-1', { text: '第１　掲載は所属の長が確かめる。\n', docNumber: '道本広第１号', on: '2026-04-01' })
    const second = await promulgated(stage, rules, '細目-2', { text: '第１　掲載は所属の長が二人で確かめる。\n', docNumber: '道本広第２号', on: '2026-10-01' })
    for (const chosen of [{}, { rules: rules.id }]) {
      const request = await stage.ask('課長', 'public-services.site-office.hokkaido', [], { office: stage.organisation.units.他課, scope: '防犯情報', reason: '運用', ...chosen })
      await stage.act('他課長', request, { act: '承認', position: 0 })
      await stage.act('他部長', request, { act: '承認', position: 1 })
    }
    await asking(stage, '係員', async (client) => {
      const [one, other] = (await client.get('/api/registers/site-offices/items')).body.rows.toSorted((a: { id: string }, b: { id: string }) => Number(a.id) - Number(b.id))
      expect((await client.get(`/api/registers/site-offices/items/${one.id}`)).body.cautions).toMatchObject([{ field: 'rules', cites: ['hokkaido:7-2'] }])
      const { body } = await client.get(`/api/registers/site-offices/items/${other.id}`)
      expect([body.details.rules, body.cautions]).toEqual([rules.id, []])
      const policy = (await client.get(`/api/policies/${body.details.rules}`)).body
      expect(policy.shown).toMatchObject({ id: second.id, docNumber: '道本広第２号', effectiveFrom: '2026-10-01' })
      expect(policy.versions).toHaveLength(2)
    })
  })
})

describe('旧通達の書類', () => {
  const stage = onStage('hokkaido-police')
  const roles = rolesOn(stage)

  accept('hokkaido:前文', async () => {
    const form = { formName: '電子申請手続申請書（旧別記第１号様式）', title: '遺失届の電子化', madeOn: '2024-06-03', madeBy: '広報課長', keptFor: '３年', keptUntil: '2027-12-31' }
    const made = await enter(stage, 'former-documents', '旧-1', form)
    await asking(stage, '係員', async (client) => {
      const { body } = await client.get(`/api/registers/former-documents/items/${made.id}`)
      expect(body).toMatchObject({ state: '保存中', details: form })
      const { procedures } = (await client.get('/api/definitions')).body
      expect(procedures.map(({ title }: { title: string }) => title)).toEqual(expect.arrayContaining(['電子申請手続（新設）申請書（第１号様式）', '電子申請手続（変更・削除）申請書（第２号様式）', '道警ホームページ運用所属設定申請書（第４号様式）']))
      expect(JSON.stringify(procedures)).not.toContain('旧')
    })
    const late = await refusalOf(enter(stage, 'former-documents', '旧-2', { ...form, madeOn: '2025-02-20' }))
    expect(late.refusals).toMatchObject([{ field: 'madeOn', message: expect.stringContaining('旧通達の様式は使えません'), cites: ['hokkaido:前文'] }])
    await enter(stage, 'former-documents', '旧-3', { ...form, madeOn: '2025-02-19', keptFor: '永年', keptUntil: null })
    const seat = await stage.seat('課長')
    const shortened = await refusalOf(seat.db.transaction().execute((tx) => changeItem(tx, seat, 'former-documents', made.id, { columns: { keptUntil: '2026-12-31' } })))
    expect([shortened.refusals[0]!.field, citesOf(shortened)]).toEqual(['keptUntil', ['hokkaido:前文']])
    const discard = () => stage.record('係員', 'public-services.former-document-end.hokkaido', made.id, { how: '裁断' })
    expect(citesOf(await refusalOf(discard()))).toEqual(['hokkaido:前文'])
    await roles.on('2028-01-04', async () => {
      await discard()
      expect((await expiredThings((await stage.seat(null)).db, await stage.seat(null))).map(({ number }) => number)).toEqual([])
    })
    await roles.on('2028-02-15', async () => {
      expect((await expiredThings((await stage.seat(null)).db, await stage.seat(null))).map(({ number, until }) => [number, until])).toEqual([['旧-1', '2028-01-31']])
    })
  })
})

import { describe, expect, test } from 'vitest'
import { saitama } from '../../../clauses/index.ts'
import { is } from '../condition.ts'
import { setting } from '../definition.ts'
import type { Form } from '../definition.ts'
import { guard } from '../guard.ts'
import { procedure } from './procedure.ts'
import type { Procedure } from './procedure.ts'
import { shapeChanges, shapeOf, shapeText } from './shape.ts'
import type { ShapeContext } from './shape.ts'

const [OWN, STEP, FIELD, GUARD, ALONE] = [saitama['8-1-(1)-ウ'], saitama['2-1-(6)-イ'], saitama['9'], saitama['8-1-(2)-イ-(サ)'], saitama['4-2-(1)-キ-(イ)']] as const
const days = setting('test.shape-days', '回答の期限', 7, { unit: '日', notInSource: true })
const way = setting('test.shape-way', '経路', '短い', { notInSource: true, options: ['短い', '長い'] })
const form: Form = {
  why: { label: '目的', type: 'text', max: 200, cites: [FIELD] },
  kind: { label: '区分', type: 'choice', options: ['定例', { value: '臨時', label: '臨時のもの' }] },
  note: { label: '備考', type: 'text', required: false, when: is('kind', '臨時') },
}
const PLAIN = {
  title: '試しの手続', cites: [OWN], profiles: ['saitama-police'], subject: null, verb: '申請する', form,
  steps: [
    { kind: '照会', role: '監査官', scope: 'organisation', cites: [STEP], answerWithin: days },
    { kind: '合議', role: '情報管理課長', scope: 'organisation', cites: [STEP], whereSetting: { setting: way, is: '長い' } },
    { kind: '決裁', role: '運用管理者', scope: 'subject', cites: [STEP], when: is('kind', '臨時'), binding: true },
  ],
} satisfies Omit<Procedure, 'kind' | 'id'>
const made = (more: Partial<Omit<Procedure, 'kind' | 'id'>> = {}) => procedure('test.shape', { ...PLAIN, ...more })
const lines = (more: Parameters<typeof made>[0] = {}, context: Partial<ShapeContext> = {}) => shapeOf(made(more), { form: more.form ?? form, labels: {}, settings: {}, permits: [], keptMonths: 60, ...context })
const text = (...given: Parameters<typeof lines>) => shapeText(lines(...given))
const changes = (...given: Parameters<typeof lines>) => shapeChanges(text(), text(...given))

describe('手続の今の姿（shapeOf）', () => {
  test('申請・項目・承認・数値・決裁の後・保存が、条項とともに一行ずつ並ぶ', () => {
    expect(text().split('\n')).toEqual([
      '申請　「申請する」。申請できる者: 守ることに定めがなければ、だれでも',
      '項目　目的（必須、200まで）', '項目　区分（必須）: 定例・臨時のもの', '項目　備考（任意、区分が臨時のとき）',
      '承認　照会: 監査官（7日以内に回答）', '承認　決裁: 対象の所属の運用管理者（区分が臨時のとき、欠かせない）',
      '数値　回答の期限: 7日', '数値　経路: 短い',
      '決裁の後　申請と決裁の記録が残る', '保存　申請・判定・承認・効果は、消せない証跡に残る。申請の保存期間: 終わった日から60か月',
    ])
    const found = lines()
    const citing = (part: string) => found.filter((one) => one.part === part).map(({ clauses }) => clauses)
    expect([citing('項目'), citing('承認'), citing('保存')]).toEqual([[[FIELD], [OWN], [OWN]], [[STEP], [STEP]], [[OWN]]])
  })
  test('守ることと、取扱判定が求める許可は、自分の条項で並ぶ', () => {
    const keep = guard('test.shape/keep', { title: '保つこと', cites: [GUARD], profiles: ['saitama-police'], refuses: () => null })
    const found = lines({ guards: [keep], guardsOnDecision: [{ ...keep, title: '決めるときに保つこと' }] }, { permits: [{ role: '運用管理者', when: '機密性３', cites: [GUARD] }] })
    expect(found.filter(({ clauses }) => clauses.includes(GUARD)).map(({ part, text: one }) => `${part} ${one}`)).toEqual(['承認 取扱判定による許可: 運用管理者（機密性３）', '守ること 保つこと', '守ること 決めるときに保つこと'])
  })
  test('やむを得ない自己承認は、自分の条項を持つ承認の一行になる', () => {
    const found = lines({ alone: { role: '運用管理者', cites: [ALONE], confirmer: 'who', form: { because: { label: '理由', type: 'text' }, who: { label: '確認する人', type: 'person' } } } })
    expect(found.filter(({ clauses }) => clauses.includes(ALONE))).toEqual([{ part: '承認', text: 'やむを得ない自己承認: ほかに運用管理者がいないときは、申請した運用管理者が理由を書いて決め、「確認する人」が後で確認する', clauses: [ALONE] }])
    expect(found.map(({ part }) => part).lastIndexOf('承認')).toBe(found.findIndex(({ clauses }) => clauses.includes(ALONE)))
  })
})

describe('変わったとみなすもの・みなさないもの（shapeChanges）', () => {
  test('同じ定義・同じ設定なら、作り直しても変わらない', () => expect(changes({ form: structuredClone(form) })).toEqual([]))
  test('条項・題名・助言・項目の助けの言葉だけの違いは、行い方の変更でない', () => {
    expect(changes({ title: '別の題名', cites: [STEP], advice: { text: '別の助言', cites: [OWN] }, form: { ...form, why: { ...form['why']!, help: '別の助け', cites: [GUARD] } } as Form })).toEqual([])
  })
  test('選ばれていない経路の段は、姿に入らない', () => expect(changes({ steps: PLAIN.steps.filter((step) => !('whereSetting' in step)) })).toEqual(['なくなった: 数値　経路: 短い']))
  test('項目が増え、必須になり、選択肢が減れば、その行だけが変わる', () => {
    expect(changes({ form: { ...form, more: { label: '連絡先', type: 'text' } } })).toEqual(['加わった: 項目　連絡先（必須）'])
    expect(changes({ form: { ...form, note: { ...form['note']!, required: true } as Form[string] } })).toEqual(['なくなった: 項目　備考（任意、区分が臨時のとき）', '加わった: 項目　備考（必須、区分が臨時のとき）'])
    expect(changes({ form: { ...form, kind: { label: '区分', type: 'choice', options: ['定例'] } } })).toEqual(['なくなった: 項目　区分（必須）: 定例・臨時のもの', '加わった: 項目　区分（必須）: 定例'])
  })
  test('組織が数値を変えると、数値とそれを使う段が変わり、経路を変えると段が加わる', () => {
    expect(changes({}, { settings: { 'test.shape-days': 3 } })).toEqual(['なくなった: 承認　照会: 監査官（7日以内に回答）', 'なくなった: 数値　回答の期限: 7日', '加わった: 承認　照会: 監査官（3日以内に回答）', '加わった: 数値　回答の期限: 3日'])
    expect(changes({}, { settings: { 'test.shape-way': '長い' } })).toEqual(['なくなった: 数値　経路: 短い', '加わった: 承認　合議: 情報管理課長', '加わった: 数値　経路: 長い'])
  })
  test('自己承認を認めること、申請できる者、効果、保存の長さも、行い方のうち', () => {
    expect(changes({ alone: { role: '運用管理者', cites: [ALONE], confirmer: 'who', form: { who: { label: '確認する人', type: 'person' } } } })).toEqual(['加わった: 承認　やむを得ない自己承認: ほかに運用管理者がいないときは、申請した運用管理者が決め、「確認する人」が後で確認する'])
    expect(changes({ applicants: ['運用管理担当者'] })).toHaveLength(2)
    expect(changes({ effect: { to: '持出中' } })).toContain('加わった: 決裁の後　台帳の状態が「持出中」になる')
    expect(changes({}, { keptMonths: 0 })).toContain('加わった: 保存　申請・判定・承認・効果は、消せない証跡に残る。申請の保存期間: 定めがなく、消さない')
  })
  test('段の順が入れ替わっただけでも、同じ段が二つになっただけでも、変わったと言う', () => {
    const [first, second, third] = PLAIN.steps
    const said = ['順序か、同じ項目・段の数が変わった']
    expect(changes({ steps: [third!, second!, first!] })).toEqual(said)
    expect(changes({ steps: [first!, first!, second!, third!] })).toEqual(said)
  })
})

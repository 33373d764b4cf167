import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import type { EventDefinition } from '../../engine/register/event.ts'

const base = { cites: [mic['5.1-(1)-⑧']], profiles: ['municipality'], subject: ['departures'], states: ['手続中'] } as const
const SHOWN = 5

const byHimself = guard('people.departure.municipality/by-himself', {
  ...base, title: '本人でない人による守秘の確認',
  refuses: ({ item, actor }) => (item?.details['person'] === actor.person ? null : { field: '', message: '守秘の確認は、離任する本人だけが記録できます。' }),
})
const nothingHeld = guard('people.departure.municipality/nothing-held', {
  ...base, title: '返していないものがある離任手続の完了',
  refuses: ({ item }) => {
    const held = item?.held ?? []
    return held.length === 0 ? null : { field: '', message: `返していないものが${held.length}件あります（${held.slice(0, SHOWN).map(({ number }) => number).join('、')}${held.length > SHOWN ? ' など' : ''}）。返却や引継ぎを記録してから完了にしてください。` }
  },
})
const confidentialityKept = guard('people.departure.municipality/confidentiality', {
  ...base, title: '守秘の確認のない離任手続の完了',
  refuses: ({ item }) => (item?.details['confidentialOn'] ? null : { field: '', message: '本人が守秘の確認を記録していません。本人に、離任手続のページで記録してもらってください。' }),
})

/** 離任手続で記録すること: 本人の守秘の確認、管理者による完了、取りやめ。 */
export const departure: readonly EventDefinition[] = [
  event('people.departure.municipality/confidentiality', {
    ...base, title: '離任後の守秘の確認', verb: '守秘を確認する', guards: [byHimself],
    form: { secret: { label: '業務で知った情報を、離れた後も漏らしません', type: 'declaration' }, copies: { label: '使っていた情報資産の控えを手元に残していません', type: 'declaration' } },
    effect: { set: { confidentialOn: 'today' } },
  }),
  event('people.departure.municipality/completed', {
    ...base, title: '離任手続の完了', verb: '離任手続を完了にする', roles: ['情報セキュリティ管理者'], guards: [nothingHeld, confidentialityKept],
    form: { remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false } },
    effect: { from: ['手続中'], to: '完了', set: { completedOn: 'today' } },
  }),
  event('people.departure.municipality/withdrawn', {
    ...base, title: '離任の取りやめ', verb: '取りやめを記録する', roles: ['情報セキュリティ管理者'],
    form: { reason: { label: '理由', type: 'text', max: 200, help: '例: 異動の内示が取り消された' } }, effect: { from: ['手続中'], to: '取消' },
  }),
]

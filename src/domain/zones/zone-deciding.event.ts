import { mpd, saitama } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import type { Form } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import type { RowsContext } from '../../engine/rows.ts'
import { CLASSES, classOf } from './zone-classes.ts'

const base = { profiles: ['mpd', 'saitama-police'], subject: ['zones'] } as const
const cites = [saitama['3-8-(2)'], mpd['3-1-(1)']] as const
const ofClass = (index: 0 | 1 | 2 | 3) => ({ register: 'zone-measures', column: 'class', value: CLASSES[index], states: ['有効'], all: true }) as const
const appointed = [saitama['2-1-(2)-イ']] as const

const managed = guard('zones.zone-deciding/managed', {
  title: '管理者を置く区域', cites: appointed, profiles: ['saitama-police'],
  refuses: ({ item, form }) => {
    const at = classOf(item)
    if (at === undefined) return { field: '', message: 'クラスが決まっていません。先に「記載を直す」でクラスを選んでください。' }
    if (at === 'クラス０') return form['manager'] ? { field: 'manager', message: 'クラス０の区域に管理者は置きません。' } : null
    return form['manager'] ? null : { field: 'manager', message: `${at}の区域には、区域情報セキュリティ管理者が要ります。` }
  },
})

/** 確認表の行: そのクラスの対策と、想定する災害ごとの施設面・環境面。 */
function checksOf({ item, form, chosen }: RowsContext): readonly Facts[] {
  const measures = chosen[`class${CLASSES.findIndex((one) => one === classOf(item))}`] ?? []
  const disasters = [form['disasters'] ?? item?.details['disasters'] ?? []].flat().map(String)
  const common = { zone: item?.id, need: '必須', edition: 1, staff: false }
  return [
    ...measures.map(({ id, details: { demand, need, staff, bans, bansFor, edition } }) => ({ zone: item?.id, measure: id, demand, need, staff, bans, bansFor, edition, aspect: '一般' })),
    ...disasters.flatMap((one) => (['施設', '環境'] as const).map((side) => ({ ...common, demand: `${one}に対する${side}面の対策`, aspect: `災害（${side}）` }))),
  ]
}
const deciding: Form = {
  manager: { label: '区域情報セキュリティ管理者', type: 'person', among: 'organisation', required: false, profiles: ['saitama-police'], help: 'クラス０では空にします。', cites: appointed },
  scheme: { label: 'クラスの定義と指名基準の版', type: 'item', register: 'zone-schemes', states: ['有効'], profiles: ['saitama-police'], cites: [saitama['2-1-(2)-ウ']] },
  disasters: { label: '想定する災害', type: 'choices', options: ['地震', '風水害', '火災', '停電'], required: false, help: '災害ごとに、施設面と環境面の確認ができます。', cites: [saitama['3-8-(3)-イ']] },
  decidedOn: { label: '決定日', type: 'date', notAfter: 'today' },
  decidedBy: { label: '決定した人', type: 'person', among: 'organisation' },
}

/** 区域の決定、管理者の指名、廃止。 */
export const zoneEvents = [
  event('zones.zone-deciding/effective', {
    ...base, cites, title: '区域の決定', verb: '有効にする', states: ['準備中'], guards: [managed], form: deciding,
    finds: { class0: ofClass(0), class1: ofClass(1), class2: ofClass(2), class3: ofClass(3) },
    effect: {
      from: ['準備中'], to: '有効', holder: { field: 'manager' }, rows: { register: 'zone-checks', make: checksOf },
      set: { manager: { field: 'manager' }, scheme: { field: 'scheme' }, disasters: { field: 'disasters' }, decidedOn: { field: 'decidedOn' }, decidedBy: { field: 'decidedBy' } },
    },
  }),
  event('zones.zone-deciding/nominated', {
    ...base, profiles: ['saitama-police'], cites: appointed, title: '区域情報セキュリティ管理者の指名', verb: '管理者の指名を記録する', states: ['有効'], roles: ['情報セキュリティ管理者'], guards: [managed],
    form: { manager: { ...deciding['manager']!, required: true }, nominatedOn: { label: '指名した日', type: 'date', notAfter: 'today' } },
    effect: { holder: { field: 'manager' }, set: { manager: { field: 'manager' } } },
  }),
  event('zones.zone-deciding/ended', {
    ...base, cites, title: '区域の廃止', verb: '廃止を記録する', states: ['準備中', '有効'], form: { reason: { label: '理由', type: 'text', max: 200 } },
    effect: { from: ['準備中', '有効'], to: '廃止', holder: 'nobody', along: { linkedFrom: 'zone-checks', effect: { to: '対象外' } } },
  }),
  event('zones.zone-deciding/premises-ended', {
    ...base, subject: ['premises'], cites: [mpd['2-1-(1)'], saitama['2-1-(2)-ア']], title: '庁舎の廃止', verb: '廃止を記録する', states: ['使用中'], form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['使用中'], to: '廃止' },
  }),
]

import { mic } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { isControlledArea } from './area-facts.ts'

const base = { profiles: ['municipality'] } as const
const moment = (facts: Facts, key: string): number => Date.parse(String(facts[key]))

/** Was somebody with the outsiders all the time they were there? */
const isCovered = (told: Facts): boolean => told['outsiders'] !== true || (moment(told, 'witnessFrom') <= moment(told, 'outsidersFrom') && moment(told, 'outsidersUntil') <= moment(told, 'witnessUntil'))

/** 搬入済・搬出済にする前に揃っていること。 */
export const carryingGuards = [
  guard('zones.carrying.municipality/impact', {
    ...base, title: '影響の事前の確認', cites: [mic['4.2-(3)-①']],
    refuses: ({ item, form }) => {
      if (item?.details['direction'] !== '搬入') return null
      const on = item.details['impactOn']
      if (typeof on !== 'string') return { field: 'carriedOn', message: '既存のシステムへの影響の確認が記録されていません。先に「影響の確認を記録する」を済ませてください。' }
      return on > String(form['carriedOn']) ? { field: 'carriedOn', message: `影響を確かめた日（${on}）より前の日に搬入したことにはできません。` } : null
    },
  }),
  guard('zones.carrying.municipality/witnessed', {
    ...base, title: '職員の立会い', cites: [mic['4.2-(3)-②']],
    refuses: ({ item, form, people }) => {
      if (!isControlledArea(item?.linked?.['area'])) return null
      const [other] = people?.['irregularWitness'] ?? []
      return form['witness'] || other ? null : { field: 'witness', message: '立ち会った職員を選んでください。委託業者の人は立会人になれません。' }
    },
  }),
  guard('zones.carrying.municipality/irregular', {
    ...base, title: '職員でない人の立会い', cites: [mic['kaisetsu-4.2-(3)-注5']],
    refuses: ({ form, standsAs = [] }) => {
      if (!form['irregularWitness'] || form['witness']) return null
      if (!standsAs.includes('情報システム管理者')) return { field: 'irregularWitness', message: '非常勤・臨時の職員を立会人にできるのは、情報システム管理者が理由を記録するときだけです。' }
      return String(form['irregularReason'] ?? '').trim() === '' ? { field: 'irregularReason', message: '職員が立ち会えない理由を書いてください。' } : null
    },
  }),
  guard('zones.carrying.municipality/stay', {
    ...base, title: '立会いの時間', cites: [mic['kaisetsu-4.2-(3)']],
    refuses: ({ form }) => {
      for (const [from, until] of [['witnessFrom', 'witnessUntil'], ['outsidersFrom', 'outsidersUntil']] as const) {
        if (from === 'outsidersFrom' && form['outsiders'] !== true) continue
        if (!form[from] || !form[until]) return { field: form[from] ? until : from, message: '始めと終わりの時刻を書いてください。' }
        if (moment(form, from) > moment(form, until)) return { field: until, message: '終わりは始めより後の時刻にしてください。' }
      }
      return null
    },
  }),
]

/** 完了した記録の不備: 立会いが外部の人の在室を覆っていない。 */
export const carryingCautions = [
  guard('zones.carryings/covered', {
    ...base, title: '外部の人への同行', cites: [mic['kaisetsu-4.2-(3)']],
    refuses: ({ item }) => (isCovered(item?.details ?? {}) ? null : { field: 'witnessFrom', message: '立会いの時間が、外部の人のいた時間を覆っていません。立会いのない時間に何があったかを確かめてください。' }),
  }),
]

/** 立会いのない時間があったなら、何を確かめたかを書かなければ確認できない。 */
export const unattendedExplained = guard('zones.carrying.municipality/unattended', {
  ...base, title: '立会いのない時間', cites: [mic['kaisetsu-4.2-(3)']],
  refuses: ({ item, form }) => (isCovered(item?.details ?? {}) || form['unattended'] ? null : { field: 'unattended', message: '外部の人がいて立会いのない時間があります。その間に何があったかを確かめ、書いてください。' }),
})

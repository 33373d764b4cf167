import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { impactForm, witnessForm } from './carrying-form.ts'
import { carryingGuards, unattendedExplained } from './carrying.guard.ts'

const base = { profiles: ['municipality'], subject: ['carryings'], states: ['予定'] } as const
const required = { required: true } as const

/** 搬入・搬出の、影響の確認から完了まで。 */
export const carryingEvents = [
  event('zones.carrying.municipality/weighed', {
    ...base, title: '影響の確認', cites: [mic['4.2-(3)-①']], verb: '影響の確認を記録する', when: is('details.direction', '搬入'),
    form: { impactBy: { ...impactForm.impactBy, ...required }, impactOn: { ...impactForm.impactOn, ...required }, impact: { ...impactForm.impact, ...required } },
    effect: { from: ['予定'], set: { impactBy: { field: 'impactBy' }, impactOn: { field: 'impactOn' }, impact: { field: 'impact' } } },
  }),
  event('zones.carrying.municipality/done', {
    ...base, title: '搬入・搬出の完了', cites: [mic['kaisetsu-4.2-(3)'], mic['4.2-(3)-②']], verb: '完了を記録する', guards: carryingGuards,
    form: { carriedOn: { label: '搬入・搬出した日', type: 'date', notAfter: 'today' }, ...witnessForm, outsiders: { ...witnessForm.outsiders, ...required } },
    effect: {
      from: ['予定'], toWhen: [{ when: is('item.details.direction', '搬出'), to: '搬出済' }], to: '搬入済',
      set: {
        carriedOn: { field: 'carriedOn' }, ...Object.fromEntries(Object.keys(witnessForm).map((key) => [key, { field: key }])),
        witnessKind: { derive: ({ witness }) => (witness ? '職員' : '非常勤・臨時の職員（理由あり）') },
      },
    },
  }),
  event('zones.carrying.municipality/confirmed', {
    ...base, title: '搬入・搬出の確認', cites: [mic['kaisetsu-4.2-(3)']], verb: '記録を確かめた', states: ['搬入済', '搬出済'], roles: ['情報システム管理者'], guards: [unattendedExplained],
    form: { unattended: { label: '立会いのない時間に確かめたこと', type: 'text', multiline: true, max: 500, required: false, help: '立会いが外部の人のいた時間を覆っていないときに書きます。', cites: [mic['kaisetsu-4.2-(3)']] } },
    effect: { from: ['搬入済', '搬出済'], to: '確認済', set: { unattended: { field: 'unattended' } } },
  }),
  event('zones.carrying.municipality/cancelled', {
    ...base, title: '搬入・搬出の取りやめ', cites: [mic['4.2-(3)-①']], verb: '取りやめを記録する', form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['予定'], to: '取りやめ' },
  }),
  event('zones.carrying.municipality/turned-away', {
    profiles: ['municipality'], subject: ['areas'], states: ['使用中'], title: '予告のない搬入の断り', cites: [mic['4.2-(3)-②']], verb: '予告のない搬入を断った',
    form: { things: { label: '持ち込まれた物', type: 'text', max: 200 }, company: { label: '業者名・氏名', type: 'text', max: 120 }, at: { label: '断った日時', type: 'dateTime', notAfter: 'now' } },
  }),
]

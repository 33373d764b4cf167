import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const common = { cites: [mic['1-(2)-④']], profiles: ['municipality'] } as const
const GUIDED = ['情報セキュリティ責任者', '情報セキュリティ管理者', '情報システム管理者', '情報システム担当者']

const toThoseResponsible = guard('appointments.guidance.municipality/addressee', {
  ...common, title: '指導票の相手',
  refuses: ({ form, organisation }) => {
    const person = String(form['addressee'] ?? '')
    const held = organisation?.rolesOf(person).map(({ role }) => role) ?? []
    const heads = (organisation?.unitsOf(person) ?? []).some((unit) => organisation?.holders('情報システム管理者', unit).includes(person) || organisation?.holders('情報システム担当者', unit).includes(person))
    return heads || held.some((role) => GUIDED.includes(role)) ? null : { field: 'addressee', message: `指導票を出せる相手は、${GUIDED.join('・')}です。` }
  },
})

/** 指導票の発行・回答・終了。 */
export const guidanceEvents = [
  event('appointments.guidance.municipality/issued', {
    ...common, title: '指導票の発行', subject: [], verb: '指導票を出す', roles: ['統括情報セキュリティ責任者'],
    form: {
      addressee: { label: '相手', type: 'person', notMe: true }, matter: { label: '件名', type: 'text', max: 120 },
      guidance: { label: '指導・助言の内容', type: 'text', multiline: true, max: 2000 }, answerBy: { label: '回答の期限', type: 'date', notBefore: 'today' },
    },
    guards: [toThoseResponsible], effect: { creates: 'guidances', holder: { field: 'addressee' } },
  }),
  event('appointments.guidance.municipality/answered', {
    ...common, title: '指導票への回答', subject: ['guidances'], verb: '回答する', states: ['回答待ち'],
    form: { answer: { label: '回答（したこと）', type: 'text', multiline: true, max: 2000 } },
    guards: [guard('appointments.guidance.municipality/own-answer', { ...common, title: '指導票に答える人', refuses: ({ item, actor }) => (item?.holder === actor.person ? null : { field: '', message: '回答できるのは、指導票の相手だけです。' }) })],
    effect: { from: ['回答待ち'], to: '回答済', set: { answer: { field: 'answer' }, answeredOn: 'today' } }, tells: '統括情報セキュリティ責任者',
  }),
  event('appointments.guidance.municipality/closed', {
    ...common, title: '指導票の終了', subject: ['guidances'], verb: '回答を確かめて終える', states: ['回答済'], roles: ['統括情報セキュリティ責任者'],
    form: { remark: { label: '所見', type: 'text', max: 300, required: false } }, effect: { from: ['回答済'], to: '終了' },
  }),
]

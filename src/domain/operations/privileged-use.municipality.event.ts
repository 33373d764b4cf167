import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const cites = [mic['kaisetsu-7.1-注2']] as const
const base = { cites, profiles: ['municipality'] } as const

// 使った本人は、管理者であっても自分の記録を確かめられない。ほかの管理者でも、管理者でない職員でもよい。
const bySomebodyElse = guard('operations.privileged-use.municipality/somebody-else', {
  title: '特権ＩＤの利用記録の点検者', cites, profiles: ['municipality'],
  refuses: ({ item, actor }) => item?.details['user'] === actor.person
    ? { field: '', message: '特権ＩＤの利用の記録は、使った本人には確かめられません。本人でない管理者か、管理者でない者が点検してください。' } : null,
})
const endsAfterStart = guard('operations.privileged-use.municipality/order', {
  title: '特権ＩＤを使った時間', cites, profiles: ['municipality'],
  refuses: ({ form }) => (Date.parse(String(form['endedAt'])) < Date.parse(String(form['startedAt'])) ? { field: 'endedAt', message: '使い終えた日時は、使い始めた日時より後にしてください。' } : null),
})

/** 特権ＩＤの利用の記録と、本人でない者の点検。 */
export const privilegedUseEvents = [
  event('operations.privileged-use.municipality/used', {
    ...base, title: '特権ＩＤの利用の記録', subject: ['systems'], verb: '特権ＩＤの利用を記録する', states: ['運用中'], anyReader: true, guards: [endsAfterStart],
    form: {
      account: { label: '特権ＩＤ', type: 'text', max: 80 },
      startedAt: { label: '使い始めた日時', type: 'dateTime', notAfter: 'now' },
      endedAt: { label: '使い終えた日時', type: 'dateTime', notAfter: 'now' },
      work: { label: '行った作業', type: 'text', multiline: true, max: 1000 },
      reviewer: { label: '点検担当', type: 'person', among: 'organisation', notMe: true, help: '自分でない管理者か、管理者でない職員を選びます。', cites },
    },
    effect: { creates: 'privileged-uses', holder: { field: 'reviewer' }, set: { user: 'actor', system: 'item' } },
  }),
  event('operations.privileged-use.municipality/checked', {
    ...base, title: '特権ＩＤの利用記録の点検', subject: ['privileged-uses'], verb: '点検する', states: ['点検待ち', '要調査'], guards: [bySomebodyElse],
    form: {
      compared: { label: 'システムのログと突き合わせた', type: 'declaration' },
      outcome: { label: '結果', type: 'choice', options: ['記録のとおり', '合わないところがある'] },
      findings: { label: '確かめたこと', type: 'text', multiline: true, max: 1000 },
    },
    effect: { from: ['点検待ち', '要調査'], to: '確認済', toWhen: [{ when: is('outcome', '合わないところがある'), to: '要調査' }], set: { checkedBy: 'actor', checkedOn: 'today', findings: { field: 'findings' } } },
  }),
]

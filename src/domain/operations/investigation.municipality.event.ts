import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { byCisoOrDesignated, stillDesignated, withinDesignation } from './investigation.guard.ts'
import { PURPOSES, TARGETS } from './investigation-scope.ts'

const [who, scope] = [mic['7.2-(2)'], mic['kaisetsu-7.2-(2)-注3']]
const base = { profiles: ['municipality'] } as const

const inOrder = guard('operations.investigation.municipality/order', {
  title: '調査者の指名の期間', cites: [scope], profiles: ['municipality'],
  refuses: ({ form }) => (String(form['validUntil']) < String(form['validFrom']) ? { field: 'validUntil', message: '終わりは、始まりより後の日にしてください。' } : null),
})

/** 調査者の指名と取消し、調査の開始と終了。 */
export const investigationEvents = [
  event('operations.investigation.municipality/designated', {
    ...base, title: '調査者の指名', cites: [who, scope], subject: [], verb: '調査者を指名する', roles: ['CISO'], guards: [inOrder],
    form: {
      person: { label: '調査する者', type: 'person', among: 'organisation' },
      targets: { label: '調べてよい記録', type: 'choices', options: TARGETS, cites: [scope] },
      subjects: { label: '調べてよい職員', type: 'person', among: 'organisation', many: true, required: false, help: '空のときは、職員を限りません。', cites: [scope] },
      validFrom: { label: '始まり', type: 'date', cites: [scope] },
      validUntil: { label: '終わり', type: 'date', notBefore: 'today', cites: [scope] },
    },
    effect: { creates: 'investigators', holder: { field: 'person' } },
  }),
  event('operations.investigation.municipality/revoked', {
    ...base, title: '調査者の指名の取消し', cites: [who], subject: ['investigators'], verb: '指名を取り消す', roles: ['CISO'], states: ['有効'],
    form: { reason: { label: '理由', type: 'text', max: 300 } }, effect: { from: ['有効'], to: '取消し' },
  }),
  event('operations.investigation.municipality/begun', {
    ...base, title: '利用状況の調査の開始', cites: [who, scope], subject: [], verb: '利用状況の調査を始める', guards: [byCisoOrDesignated, withinDesignation],
    form: {
      designation: { label: '指名', type: 'item', register: 'investigators', states: ['有効'], required: false, help: 'CISO が自ら調べるときは空にします。', cites: [who] },
      purpose: { label: '目的', type: 'choice', options: PURPOSES, cites: [who] },
      reason: { label: '調査を要する事情', type: 'text', multiline: true, max: 1000 },
      targets: { label: '対象の記録', type: 'choices', options: TARGETS, cites: [scope] },
      subjects: { label: '対象の職員', type: 'person', among: 'organisation', many: true, cites: [scope] },
    },
    effect: { creates: 'investigations', set: { investigator: 'actor' } },
  }),
  event('operations.investigation.municipality/ended', {
    ...base, title: '利用状況の調査の終了', cites: [who], subject: ['investigations'], verb: '調査を終える', states: ['調査中'], anyReader: true, guards: [stillDesignated],
    form: { outcome: { label: '結果', type: 'text', multiline: true, max: 2000 } }, effect: { from: ['調査中'], to: '終了', set: { outcome: { field: 'outcome' } } },
  }),
]

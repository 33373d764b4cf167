import { hokkaido } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import type { EventDefinition } from '../../engine/register/event.ts'

const base = { profiles: ['hokkaido-police'], subject: ['user-entries'], roles: ['システム管理者'] } as const

// 退職日までは利用者であり、抹消はその後に記録する。
const afterLastDay = guard('people.user-entry.hokkaido/after-last-day', {
  title: '退職日より前の抹消の記録',
  cites: [hokkaido['4-3']],
  profiles: ['hokkaido-police'],
  refuses: ({ item, form }) => {
    const left = item?.details['leftOn']
    return typeof left === 'string' && String(form['erasedOn']) <= left ? { field: 'erasedOn', message: `退職日（${left}）までは利用者です。抹消した日は、その翌日以後にしてください。` } : null
  },
})

/** 利用者情報の登録と抹消。どちらもシステム管理者が記録するまで、一覧に残る。 */
export const userEntry: readonly EventDefinition[] = [
  event('people.user-entry.hokkaido/registered', {
    ...base, title: '利用者情報の登録', cites: [hokkaido['4-2']], verb: '登録を記録する', states: ['登録待ち'],
    form: { userId: { label: '利用者ＩＤ', type: 'text', max: 60 }, registeredOn: { label: '登録した日', type: 'date', notAfter: 'today' } },
    effect: { from: ['登録待ち'], to: '利用中', set: { userId: { field: 'userId' }, registeredOn: { field: 'registeredOn' } } },
  }),
  event('people.user-entry.hokkaido/erased', {
    ...base, title: '利用者情報の抹消', cites: [hokkaido['4-3']], verb: '抹消を記録する', states: ['抹消待ち'], guards: [afterLastDay],
    form: { erasedOn: { label: '抹消した日', type: 'date', notAfter: 'today' }, all: { label: 'システムに残る利用者情報をすべて抹消しました', type: 'declaration' } },
    effect: { from: ['抹消待ち'], to: '抹消済', set: { erasedOn: { field: 'erasedOn' } } },
  }),
  event('people.user-entry.hokkaido/withdrawn', {
    ...base, title: '利用者の登録の取りやめ', cites: [hokkaido['4-2']], verb: '取りやめを記録する', states: ['登録待ち'],
    form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['登録待ち'], to: '取消' },
  }),
]

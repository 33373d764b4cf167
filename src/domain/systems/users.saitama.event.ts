import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'

const base = { cites: [saitama['8-1-(2)-イ-(サ)']], profiles: ['saitama-police'] } as const
const keepers = ['システムセキュリティ責任者', 'システムセキュリティ維持管理者', '情報セキュリティ管理者']
const named = (form: { readonly [key: string]: unknown }): readonly string[] => [form['people'] ?? []].flat() as string[]

// 同じ人を二度は登録しない。
const once = guard('systems.users.saitama/once', {
  ...base, title: '登録済みの利用者',
  refuses: ({ form, chosen }) => {
    const using = new Set((chosen['users'] ?? []).map(({ details }) => details['person']))
    return named(form).some((person) => using.has(person)) ? { field: 'people', message: 'すでにこのシステムの利用者として登録されている人がいます。その人を外してください。' } : null
  },
})

/** 警察情報システムの利用者の登録と終了（埼玉県警察）。システムごとの定め・指示は、ここにいる人に周知する。 */
export const usersOfSaitama = [
  event('systems.users.saitama/entered', {
    ...base, title: 'システムの利用者の登録', subject: ['systems'], verb: '利用者を登録する', states: ['整備中', '運用中'], roles: keepers,
    form: {
      people: { label: '利用者', type: 'person', many: true, help: '何人でも選べます。このシステムの定め・指示は、この人たちに知らされます。', cites: base.cites },
      startsOn: { label: '使い始める日', type: 'date' },
    },
    finds: { users: { register: 'users', column: 'system', asItem: 'id', everywhere: true, all: true, states: ['利用中'] } },
    guards: [once],
    effect: { rows: { register: 'users', make: ({ form, item }) => named(form).map((person) => ({ person, system: item!.id, startsOn: form['startsOn'] })) } },
  }),
  event('systems.users.saitama/ended', {
    ...base, title: 'システムの利用の終了', subject: ['users'], verb: '利用を終える', states: ['利用中'], roles: keepers,
    form: { endedOn: { label: '終えた日', type: 'date', notAfter: 'today' } }, effect: { from: ['利用中'], to: '終了' },
  }),
]

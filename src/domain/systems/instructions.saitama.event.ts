import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { addressedToUsers, inOrder } from './instruction.guard.ts'

const base = { cites: [saitama['8-1-(2)-イ-(サ)']], profiles: ['saitama-police'] } as const
const issuers = ['システムセキュリティ責任者', 'システムセキュリティ維持管理者', '情報セキュリティ管理者']

/** システムごとの定め・指示の登録、利用者の確認、終わり。 */
export const instructions = [
  event('systems.instructions.saitama/entered', {
    ...base, title: '定め・指示の登録', subject: ['systems'], verb: '定め・指示を登録する', states: ['整備中', '運用中'], roles: issuers,
    form: {
      name: { label: '定め・指示の名称', type: 'text', max: 120 },
      document: { label: '文書番号', type: 'text', max: 120, help: '文書の番号と日付です。' },
      issuer: { label: '発出者', type: 'text', max: 120, help: '例: 情報管理課長' },
      audience: { label: '対象者', type: 'choice', options: ['利用者の全員', '選んだ利用者'], default: '利用者の全員', help: '「利用者の全員」にすると、後から利用者になった人にも確認を求めます。' },
      people: { label: '選んだ利用者', type: 'person', many: true, when: is('audience', '選んだ利用者') },
      startsOn: { label: '効力の始まる日', type: 'date' },
      endsOn: { label: '効力の最後の日', type: 'date', required: false, notBefore: 'today', help: '決まっていなければ空のままにします。' },
      content: { label: '内容', type: 'text', multiline: true, max: 4000, help: '利用者が何を守るのかを書きます。' },
    },
    finds: { users: { register: 'users', column: 'system', asItem: 'id', everywhere: true, all: true, states: ['利用中'] } },
    guards: [inOrder, addressedToUsers],
    effect: { creates: 'instructions', set: { system: 'item', enteredBy: 'actor' } },
  }),
  event('systems.instructions.saitama/read', {
    ...base, title: '定め・指示の確認', subject: ['instructions'], verb: '読んで確認した', states: ['有効'], anyReader: true,
    form: { confirmed: { label: '内容を読みました。これを守ります', type: 'declaration', cites: base.cites } },
  }),
  event('systems.instructions.saitama/ended', {
    ...base, title: '定め・指示の終わり', subject: ['instructions'], verb: '定め・指示を終える', states: ['有効'], roles: issuers,
    form: { endsOn: { label: '効力の最後の日', type: 'date', notAfter: 'today' }, because: { label: '終える理由', type: 'text', max: 300 } },
    effect: { from: ['有効'], to: '終了', set: { endsOn: { field: 'endsOn' } } },
  }),
]

import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { listedWhereItStands, RIGHTS_KEEPERS } from './authorities.guard.ts'
import { OPERATIONS } from './authorities.register.ts'

const cites = [mic['6.2-(1)-①']] as const

// システムに実際に設定されている権限。権限台帳にないものは不適合になる（docs/readings/0930）。
export const actualRights = register('systems.actual-rights', {
  title: 'システムの権限一覧',
  noun: '実際の権限',
  cites,
  profiles: ['municipality'],
  purpose: 'システムから取り出した、利用者ＩＤごとの権限の一覧を取り込みます。権限台帳にないものは、不適合として不備の一覧に出ます。',
  table: 'actual_right',
  number: { label: '一覧番号', help: '取り込む一覧の行の番号、又はシステムと利用者ＩＤなどです。', prefix: '権限一覧' },
  columns: {
    system: { label: 'システム', type: 'item', register: 'systems', states: ['運用中', '整備中'] },
    account: { label: '利用者ＩＤ', type: 'text', max: 80 },
    operations: { label: '設定されている操作', type: 'choices', options: OPERATIONS },
    listedOn: { label: '取り出した日', type: 'date', notAfter: 'today', required: false },
  },
  states: { 設定中: { tone: 'rest', help: 'システムに設定されています。' }, 削除済: { tone: 'final', help: 'システムから取り除きました。' } },
  initial: '設定中',
  covered: { by: 'authorities', states: ['有効'], match: { system: 'system', account: 'account', operations: 'operations' }, from: 'validFrom', until: 'until', of: 'system', title: '権限台帳にない権限', cites },
  opensTo: { roles: RIGHTS_KEEPERS, own: true, cites },
  carriesInformation: false,
  linked: ['system'],
  guards: [listedWhereItStands],
  listed: ['number', 'system', 'account', 'operations', 'listedOn', 'unit', 'state'],
  aliases: { number: ['一覧番号', '番号', '行番号', 'No'], system: ['システム', 'システム番号', 'システム名'], account: ['利用者ＩＤ', 'ユーザーＩＤ', 'アカウント', 'ＩＤ'], operations: ['設定されている操作', '権限', '操作'], listedOn: ['取り出した日', '出力日'], unit: ['所属'] },
})

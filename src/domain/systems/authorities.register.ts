import { mic, mpd } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { grantedByItsManager, RIGHTS_KEEPERS } from './authorities.guard.ts'

export const OPERATIONS = ['閲覧', '入力', '修正', '削除', '出力', 'システムの管理'] as const

// 権限台帳。誰が、どのシステムで、何をしてよいか。ここにない操作はできない。
export const authorities = register('systems.authorities', {
  title: '権限台帳',
  noun: 'アクセス権限',
  cites: [mpd['5-6-(2)'], mic['6.2-(1)-①']],
  profiles: ['mpd', 'municipality'],
  purpose: '職員ごとに、使ってよいシステムと操作の範囲を登録します。ここにない使い方や、ここにない実際の権限は、照らして見付けます。',
  table: 'system_authority',
  number: { label: '権限番号', help: '付与すると自動で付きます。', prefix: '権限' },
  columns: {
    person: { label: '職員', type: 'person' },
    system: { label: 'システム', type: 'item', register: 'systems' },
    account: { label: '利用者ＩＤ', type: 'text', max: 80, profiles: ['municipality'], help: 'システムに登録された名です。取り込んだ権限一覧と、この名で突き合わせます。', cites: [mic['6.2-(1)-①']] },
    operations: { label: 'できる操作', type: 'choices', options: OPERATIONS, cites: [mpd['5-6-(2)'], mic['6.2-(1)-①']] },
    validFrom: { label: '始まり', type: 'date' },
    until: { label: '終わり', type: 'date', required: false },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 有効: { tone: 'rest', help: '範囲の中で使えます。' }, 取消し: { tone: 'final', help: 'もう使えません。' } },
  initial: '有効',
  enteredBy: { act: '権限の付与', cites: [mpd['5-6-(2)'], mic['6.2-(1)-①']] },
  opensTo: {
    roles: [], cites: [mpd['5-6-(2)'], mic['6.2-(1)-①']], own: { profiles: ['municipality'] },
    rolesIn: { mpd: ['システムセキュリティ責任者', '情報セキュリティ管理補佐官', '情報セキュリティ管理者', '情報管理責任者', '所属長'], municipality: RIGHTS_KEEPERS },
  },
  carriesInformation: false,
  listed: ['number', 'person', 'account', 'system', 'operations', 'unit', 'state', 'validFrom', 'until'],
  guards: [grantedByItsManager],
})

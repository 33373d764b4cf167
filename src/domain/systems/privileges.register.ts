import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { register } from '../../engine/register/register.ts'
import { ADMINISTRATORS } from './administrators.register.ts'
import { standsIn } from './maintained.ts'

const [systemAdmin, networkAdmin] = [saitama['6-1-(3)-エ'], saitama['6-1-(3)-キ']]
const cites = [systemAdmin, networkAdmin] as const

// 異動で認定された所属を離れた人に、権限を残さない。
const leftTheOffice = guard('systems.privileges/left', {
  title: '認定された所属を離れた担当者の権限', cites: [saitama['2-1-(4)-ア']], profiles: ['saitama-police'],
  refuses: ({ item, organisation }) => (item?.details['system'] && !standsIn(item, String(item.details['person']), organisation)
    ? { field: 'person', message: '担当者は、もう維持管理に認定された所属にいません。管理担当者名簿で指名を解いてください。' } : null),
})

// 特権台帳。誰が、どのシステム・ネットワークで、どの管理者権限を、なぜ持つか。一つの権限に一行。
export const privileges = register('systems.privileges', {
  title: '特権台帳',
  noun: '管理者権限',
  cites,
  profiles: ['saitama-police'],
  purpose: 'システム管理担当者とネットワーク管理担当者に与えた管理者権限を、一つずつ、必要な理由とともに残します。指名が決まると行が立ちます。',
  table: 'system_privilege',
  number: { label: '権限番号', help: '指名が決まると自動で付きます。', prefix: '管理権限' },
  columns: {
    person: { label: '担当者', type: 'person' },
    role: { label: '役割', type: 'choice', options: ADMINISTRATORS },
    system: { label: '情報システム', type: 'item', register: 'systems', required: false },
    network: { label: 'ネットワーク', type: 'item', register: 'managed-networks', required: false },
    administrator: { label: '指名', type: 'item', register: 'administrators' },
    maintenance: { label: '維持管理の認定', type: 'item', register: 'maintenances', required: false },
    duties: { label: '業務の責務', type: 'text', multiline: true, max: 500, cites },
    privilege: { label: '権限', type: 'text', max: 200, cites },
    reason: { label: '必要な理由', type: 'text', max: 500, cites },
    validFrom: { label: '始まり', type: 'date' },
    validUntil: { label: '終わり・解除日', type: 'date', required: false },
  },
  states: { 有効: { tone: 'rest', help: '期間のうちは、この権限で仕事ができます。' }, 終了: { tone: 'final', help: '解除しました。' } },
  initial: '有効',
  enteredBy: { act: 'システム管理担当者・ネットワーク管理担当者の指名', cites },
  byActsAlone: { cites },
  opensTo: { roles: ['システムセキュリティ維持管理者', 'システムセキュリティ責任者', '情報セキュリティ管理者', '情報管理課長', '監査官'], own: true, cites },
  carriesInformation: false,
  cautions: [leftTheOffice],
  cautionsListed: true,
  listed: ['number', 'person', 'role', 'system', 'network', 'privilege', 'state', 'validFrom', 'validUntil', 'unit'],
})

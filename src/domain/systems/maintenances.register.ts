import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['2-1-(4)-ア']] as const

// 維持管理の認定簿。どのシステムの、どの範囲の管理者権限を、どの所属が持つか。行の所属の長が、そのシステムの維持管理者になる。
export const maintenances = register('systems.maintenances', {
  title: '維持管理の認定簿',
  noun: '維持管理の認定',
  cites,
  profiles: ['saitama-police'],
  purpose: 'システムごとに、維持管理のための管理者権限を持つ所属と、その範囲を残します。認定された所属の長が、そのままシステムセキュリティ維持管理者です。',
  table: 'maintenance_scope',
  number: { label: '認定番号', help: '認定すると自動で付きます。', prefix: '認定' },
  columns: {
    system: { label: '情報システム', type: 'item', register: 'systems' },
    equipment: { label: '対象の電子計算機・ネットワーク機器', type: 'text', multiline: true, max: 1000, cites },
    authority: { label: '管理者権限の範囲', type: 'text', multiline: true, max: 1000, cites },
    recognisedOn: { label: '認定した日', type: 'date' },
    endedOn: { label: '終えた日', type: 'date', required: false },
  },
  states: { 有効: { tone: 'rest', help: 'この所属の長が、維持管理者です。' }, 終了: { tone: 'final', help: 'もうこの所属は維持管理をしません。' } },
  initial: '有効',
  enteredBy: { act: '維持管理の所属の認定', cites },
  byActsAlone: { cites },
  carriesInformation: false,
  linked: ['system'],
  linkedFrom: [{ register: 'privileges', column: 'maintenance' }],
  answered: { label: 'システムセキュリティ維持管理者', cites, who: ({ unit, state }) => (state === '有効' ? { headOf: unit } : null) },
  listed: ['number', 'system', 'unit', 'authority', 'state', 'recognisedOn', 'endedOn'],
})

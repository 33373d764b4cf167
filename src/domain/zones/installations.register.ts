import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['kaisetsu-4.2-(1)-注3']] as const
const bySystemOwner = guard('zones.installations/manager', {
  title: 'システムを管理する課室', cites, profiles: ['municipality'],
  refuses: ({ item }) => {
    const system = item?.linked?.['system']
    return system && item.details['managedBy'] !== system.unit ? { field: 'managedBy', message: `「${system.number}」を管理する課室と違います。情報システム台帳の所属を選んでください。` } : null
  },
})

// どの部屋に、どのシステムの機器があるか。管理者の違うシステムが同じ部屋にあるかを、ここから見る。
export const installations = register('zones.installations', {
  title: '設置機器一覧',
  noun: '設置機器',
  cites,
  profiles: ['municipality'],
  purpose: '情報システム室などに置いた機器を、システムと管理する課室とともに登録します。',
  table: 'installation',
  number: { label: '設置番号', help: '設置した機器に付けた番号です。', prefix: '設置' },
  columns: {
    area: { label: '区域', type: 'item', register: 'areas', states: ['使用中'] },
    rack: { label: 'ラック', type: 'item', register: 'racks', states: ['使用中'], required: false },
    thing: { label: '機器', type: 'text', max: 120 },
    system: { label: '情報システム', type: 'item', register: 'systems', states: ['運用中'] },
    managedBy: { label: 'システムを管理する課室', type: 'unit', help: 'この課室の長が、そのシステムの情報システム管理者です。', cites },
  },
  states: { 設置中: { tone: 'rest', help: '置かれています。' }, 撤去: { tone: 'final', help: '撤去しました。' } },
  initial: '設置中',
  carriesInformation: false,
  linked: ['system'],
  guards: [bySystemOwner],
  listed: ['number', 'area', 'rack', 'thing', 'system', 'managedBy', 'state'],
})

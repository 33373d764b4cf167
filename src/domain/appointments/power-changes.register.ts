import { mic } from '../../../clauses/index.ts'
import { raciColumns } from '../../../clauses/schema.ts'
import type { Field } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'
import { everyDutyHasABearer, knownClause, movedByItsOwners } from './power-changes.guard.ts'

const cites = [mic['kaisetsu-1-注2']] as const
const columns = (label: string, required: boolean): Field => ({ label, type: 'choices', options: raciColumns, required })

// 担い手の変更。自団体のポリシーが例文と違う者に担わせた条項を登録すると、権限・責任等一覧表の記号がその日から変わる。
export const powerChanges = register('appointments.power-changes', {
  title: '担い手の変更',
  noun: '担い手の変更',
  cites,
  profiles: ['municipality'],
  purpose: '自団体のポリシーで、例文と違う者を担い手にした条項を登録します。権限・責任等一覧表の記号が、適用する日から変わります。',
  table: 'power_change',
  number: { label: '番号', help: '自動で付きます。', prefix: '担' },
  columns: {
    clause: { label: '条項', type: 'text', names: 'clause', max: 80, help: '一覧表の行にある条項です。番号か言葉で探して選びます。' },
    bears: columns('○（権限・責任を持つ者）', true),
    mentioned: columns('△（記載がある者・報告先）', false),
    permits: columns('許（許可を与える者）', false),
    approves: columns('承（承認を与える者）', false),
    startsOn: { label: '適用する日', type: 'date', help: '改定したポリシーの施行日です。' },
    endsOn: { label: '適用を終えた日', type: 'date', required: false, help: '取りやめを記録すると入ります。' },
    basis: { label: '根拠（改定した規程と条、議決）', type: 'text', max: 200, help: '例: 試験市対策基準 第12条（令和8年10月 委員会議決）' },
    version: { label: '改定した規程の版', type: 'item', register: 'policy-versions', states: ['決裁済', '公布済', '旧版'], required: false },
    reason: { label: '変えた理由', type: 'text', multiline: true, max: 500 },
  },
  states: {
    適用: { tone: 'rest', help: '一覧表に使われています（適用する日から）。' },
    取りやめ: { tone: 'final', help: '例文の担い手に戻しました。それまでの日の一覧表には残ります。' },
  },
  initial: '適用',
  carriesInformation: false,
  guards: [movedByItsOwners, knownClause, everyDutyHasABearer],
  listed: ['number', 'clause', 'bears', 'permits', 'startsOn', 'basis', 'state'],
})

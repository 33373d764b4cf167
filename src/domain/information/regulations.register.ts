import { saitama } from '../../../clauses/index.ts'
import { ACTIONS } from '../../engine/decision/situation.ts'
import { ACTION_WORDS } from '../../engine/decision/wording.ts'
import { register } from '../../engine/register/register.ts'

// 他の法令・規程の定め。本基準に重ねて効き、禁じている行為は判定で不可になる。
export const regulations = register('information.regulations', {
  title: '他の法令・規程の定め',
  noun: '定め',
  cites: [saitama['3']],
  profiles: ['saitama-police'],
  purpose: '個人情報の保護や文書管理など、ほかの法令・規程が禁じている行為を登録します。本基準で「可」の行為も、ここに禁止があれば不可になります。',
  table: 'other_regulation',
  number: { label: '番号', help: '例: HOKA-0001', prefix: 'HOKA' },
  columns: {
    name: { label: '規程と条項', type: 'text', max: 120, help: '例: 埼玉県警察文書管理規程 第48条' },
    actions: { label: '禁じる行為', type: 'choices', options: ACTIONS.map((value) => ({ value, label: ACTION_WORDS[value] })) },
    confidentiality: { label: '対象の機密性', type: 'choice', options: [{ value: '1', label: '全ての情報' }, { value: '2', label: '機密性２以上' }, { value: '3', label: '機密性３' }], default: '1' },
    personalOnly: { label: '個人情報を含むものに限る', type: 'flag' },
    note: { label: '定めの内容', type: 'text', max: 300, required: false },
  },
  states: { 有効: { tone: 'rest', help: '判定に使います。' }, 廃止: { tone: 'final', help: '判定に使いません。' } },
  initial: '有効',
  carriesInformation: false,
  bars: { finding: 'other-regulation', actions: 'actions', confidentiality: 'confidentiality', personalOnly: 'personalOnly', basis: 'name' },
  listed: ['number', 'name', 'actions', 'confidentiality', 'state'],
})

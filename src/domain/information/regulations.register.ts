import { hokkaido, saitama } from '../../../clauses/index.ts'
import { ACTIONS } from '../../engine/decision/situation.ts'
import { ACTION_WORDS } from '../../engine/decision/wording.ts'
import { register } from '../../engine/register/register.ts'

// 他の法令・規程の定め。本基準や要領に重ねて効き、禁じている行為は判定で不可になる。北海道では、目録にない警察情報セキュリティポリシーの条項を載せる。
export const regulations = register('information.regulations', {
  title: '他の法令・規程の定め',
  noun: '定め',
  cites: [saitama['3'], hokkaido['13-1']],
  profiles: ['saitama-police', 'hokkaido-police'],
  purpose: '個人情報の保護や文書管理の規程、警察情報セキュリティポリシーなどが禁じている行為を、条項ごとに登録します。ほかで「可」の行為も、ここに禁止があれば不可になります。',
  table: 'other_regulation',
  number: { label: '番号', help: '例: HOKA-0001', prefix: 'HOKA' },
  columns: {
    name: { label: '規程と条項', type: 'text', max: 120, help: '例: 文書管理規程 第48条、警察情報セキュリティポリシー 第５の２' },
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

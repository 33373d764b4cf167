import { mic, saitama } from '../../../clauses/index.ts'
import { ACTIONS } from '../../engine/decision/situation.ts'
import { ACTION_WORDS } from '../../engine/decision/wording.ts'
import { register } from '../../engine/register/register.ts'

// 組織が加える取扱制限。付けた情報の「禁じる行為」は、取扱判定で不可になる。
export const restrictions = register('information.restrictions', {
  title: '取扱制限の一覧',
  noun: '取扱制限',
  cites: [saitama['1-2-(2)-イ'], mic['2-(1)']],
  profiles: ['saitama-police', 'municipality'],
  purpose: '複製禁止などのほかに、組織で決めた取扱制限を登録します。情報に付けると、その行為が判定で不可になります。',
  table: 'handling_restriction',
  number: { label: '番号', help: '例: SEIGEN-0001', prefix: 'SEIGEN' },
  columns: {
    name: { label: '表示の言葉', type: 'text', max: 60, help: '例: 電子メール不可' },
    blocks: { label: '禁じる行為', type: 'choices', options: ACTIONS.map((value) => ({ value, label: ACTION_WORDS[value] })) },
    scope: { label: '許す範囲', type: 'text', max: 200, required: false },
    reason: { label: '設ける理由', type: 'text', max: 200, required: false },
  },
  states: { 使用中: { tone: 'rest', help: '情報に付けられます。' }, 廃止: { tone: 'final', help: '新しくは付けられません。付けてある情報では効いたままです。' } },
  initial: '使用中',
  carriesInformation: false,
  listed: ['number', 'name', 'blocks', 'state'],
})

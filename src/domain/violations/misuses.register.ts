import { mpd } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { MISUSES } from './misuses.ts'

const cites = [mpd['12-1']] as const

// 不正取扱簿。情報やプログラムの不正な保持・作成・利用・毀損・廃棄・改ざんを一件ずつ起こし、処置が済むまで残す。
export const misuses = register('violations.misuses', {
  title: '不正取扱簿',
  noun: '不正な取扱い',
  cites,
  profiles: ['mpd'],
  purpose: '情報やプログラムの不正な取扱いを起票し、どう処置したかまで残します。書いた行は書き換えられません。',
  table: 'misuse',
  number: { label: '起票番号', help: '起票すると自動で付きます。', prefix: '不正' },
  columns: {
    person: { label: '行った職員', type: 'person' },
    usedOn: { label: '行われた日', type: 'date', notAfter: 'today' },
    category: { label: '行為の区分', type: 'choice', options: MISUSES, cites },
    asset: { label: '対象の情報・プログラム', type: 'text', max: 200 },
    circumstances: { label: '内容', type: 'text', multiline: true, max: 1000 },
    measure: { label: '処置', type: 'text', multiline: true, max: 1000, required: false },
    measuredOn: { label: '処置した日', type: 'date', required: false, notAfter: 'today' },
  },
  states: { 未処置: { tone: 'attention', help: '起票され、処置を待っています。' }, 処置済: { tone: 'final', help: '処置が済みました。' } },
  initial: '未処置',
  enteredBy: { act: '不正な取扱いの登録', cites },
  byActsAlone: { cites },
  opensTo: { roles: ['情報管理責任者', '所属長', '情報セキュリティ管理者', '情報セキュリティ管理補佐官'], own: true, cites },
  carriesInformation: false,
  listed: ['number', 'category', 'person', 'usedOn', 'asset', 'unit', 'state', 'measuredOn'],
})

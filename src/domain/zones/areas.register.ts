import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 管理区域などの区域。立会いに代わる監視カメラの有無も持つ。
export const areas = register('zones.areas', {
  title: '区域一覧',
  noun: '区域',
  cites: [mic['4.2-(1)-①'], mic['kaisetsu-3-(1)-①-注2']],
  profiles: ['municipality'],
  purpose: '管理区域（情報システム室など）と、監視カメラで操作が記録される区画を登録します。',
  table: 'area',
  number: { label: '区域番号', help: '区域に付けた番号です。', prefix: '区域' },
  columns: {
    name: { label: '名称', type: 'text', max: 80 },
    kind: { label: '区分', type: 'choice', options: ['管理区域', '執務室', 'その他'] },
    camera: { label: '監視カメラで操作が記録される', type: 'flag' },
    logReaders: { label: '入退室記録簿を開いてよい者', type: 'person', many: true, required: false, help: 'この区域の情報システム管理者のほかに、記録簿の閲覧と出力を許す職員です。', cites: [mic['kaisetsu-4.2-(2)-注4']] },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 使用中: { tone: 'rest', help: '使われている区域です。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '使用中',
  carriesInformation: false,
  listed: ['number', 'name', 'kind', 'camera', 'unit', 'state'],
})

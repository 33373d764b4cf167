import { mpd } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 携帯電話機で処理した情報を端末等に取り込む方法のうち、別に指定されたもの（警視庁）。取込みの記録はこの一覧からだけ選ぶ。
export const importMethods = register('phones.import-methods', {
  title: '指定取込み方法一覧',
  noun: '取込み方法',
  cites: [mpd['10-1-(4)'], mpd['10-2-(5)']],
  profiles: ['mpd'],
  purpose: '別に指定された取込みの方法を登録します。取込みの記録では、ここにある方法だけを選べます。',
  table: 'import_method',
  number: { label: '方法番号', help: '指定の通知などで付けられた番号です。', prefix: '方法' },
  columns: {
    name: { label: '方法の名称', type: 'text', max: 80 },
    steps: { label: '手順', type: 'text', multiline: true, max: 1000, required: false },
    basis: { label: '指定の根拠', type: 'text', max: 120, help: '指定した通知などの名称と日付です。' },
    target: { label: '取込み先', type: 'choice', options: ['端末', '外部記録媒体', 'その他'], default: '端末' },
  },
  states: { 使用中: { tone: 'rest', help: '指定されています。' }, 廃止: { tone: 'final', help: '指定が解かれました。' } },
  initial: '使用中',
  carriesInformation: false,
  listed: ['number', 'name', 'target', 'state', 'unit'],
  aliases: { number: ['方法番号'], name: ['方法', '名称'], basis: ['根拠'] },
})

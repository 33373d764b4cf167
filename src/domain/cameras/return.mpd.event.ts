import { mpd } from '../../../clauses/index.ts'
import { all, is } from '../../engine/condition.ts'
import { CHECK } from './malware-fields.ts'
import { event } from '../../engine/register/event.ts'

const ELSEWHERE = '認められた機器以外に接続した'
const base = { profiles: ['mpd'] as const, subject: ['cameras'] }
const afterConnection = is('connected', ELSEWHERE, '分からない')
const found = is('checkResult', '検出あり')

// 返却の申告。認められた機器以外につないだときは、不正プログラムの確認の結果がないと返却できない。
export const returned = event('cameras.return.mpd', {
  ...base,
  title: 'デジタルカメラ等の返却の申告',
  cites: [mpd['8-2-(4)'], mpd['9-2']],
  verb: '返却を申告する',
  states: ['使用中'],
  form: {
    erased: { label: '保存した情報をすべて消去しました', type: 'declaration' },
    method: { label: '消去の方法', type: 'text', max: 120, suggest: ['媒体の初期化', '該当する情報の削除', '情報を保存しなかった'] },
    connected: { label: '接続した機器', type: 'choice', options: ['接続していない', '認められた機器だけ', ELSEWHERE, '分からない'], cites: [mpd['8-2-(4)']] },
    checkedAt: { ...CHECK.checkedAt, when: afterConnection }, checkedBy: { ...CHECK.checkedBy, when: afterConnection },
    checkMethod: { ...CHECK.checkMethod, when: afterConnection }, checkResult: { ...CHECK.checkResult, when: afterConnection },
    condition: { label: '機器の状態・気付いたこと', type: 'text', multiline: true, required: false, max: 500 },
  },
  effect: {
    from: ['使用中'], to: '返却確認待ち', custody: 'report-return',
    set: { externallyConnected: { value: '接続した', when: all(afterConnection, found) }, malwareCheckedOn: { field: 'checkedAt', when: afterConnection } },
    incident: { category: '不正プログラム等', when: found },
  },
})

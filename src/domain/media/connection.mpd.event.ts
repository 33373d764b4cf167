import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

// 外部記録媒体を機器につないだ記録（警視庁）。不正プログラムの確認結果がなければ記録できず、検出されれば事案に進む。
export const connected = event('media.connection.mpd', {
  title: '機器への接続',
  cites: [mpd['6-2-(3)']],
  profiles: ['mpd'],
  subject: ['media'],
  verb: '機器への接続を記録する',
  states: ['使用中', '持出し中'],
  when: is('details.kind', 'ＵＳＢメモリ', '外付けハードディスクドライブ', 'ＤＶＤ－Ｒ', 'ＳＤカード', 'その他'),
  form: {
    terminal: { label: '接続した機器', type: 'text', max: 120 },
    checkedAt: { label: '確認日時', type: 'dateTime', notAfter: 'now' },
    method: { label: '確認方法', type: 'text', max: 120, suggest: ['ウイルス対策ソフトで検査', '検査専用端末で検査'] },
    result: { label: '不正プログラムの確認結果', type: 'choice', options: ['検出なし', '検出あり'], cites: [mpd['6-2-(3)']] },
  },
  effect: { toWhen: [{ when: is('result', '検出あり'), to: '要確認' }], incident: { category: '不正プログラム等', when: is('result', '検出あり') } },
})

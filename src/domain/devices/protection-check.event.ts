import { mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

// 端末の脆弱性対策・不正プログラム対策の確認。適合したときだけ「対策の確認日」が改まる。
export const protectionChecked = event('devices.protection-check', {
  title: '端末の対策の確認',
  cites: [saitama['8-3-(1)-エ'], mpd['12-3']],
  profiles: ['saitama-police', 'mpd'],
  subject: ['terminals'],
  verb: '対策の確認を記録する',
  states: ['保管中', '使用中', '持出し中', '要確認'],
  form: {
    os: { label: 'ＯＳと版', type: 'text', max: 80 },
    updatedOn: { label: 'ＯＳを更新した日', type: 'date', notAfter: 'today' },
    protection: { label: '対策ソフト', type: 'text', max: 80 },
    definitionsOn: { label: '定義ファイルの日付', type: 'date', notAfter: 'today' },
    result: { label: '結果', type: 'choice', options: ['最新である', '最新でない'] },
    checkedOn: { label: '確認日', type: 'date', notAfter: 'today', when: is('result', '最新である') },
  },
  effect: { set: { os: { field: 'os' }, updatedOn: { field: 'updatedOn' }, protection: { field: 'protection' }, definitionsOn: { field: 'definitionsOn' }, protectionCheckedOn: { field: 'checkedOn' } } },
})

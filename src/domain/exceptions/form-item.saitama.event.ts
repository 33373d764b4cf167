import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { COMMITTEE, committeeStands, draftsAgenda } from './review-change.ts'

// 例外申請の様式に項目を加える。委員会の議案の下書きが立つ。
export const formItem = event('exceptions.form-item.saitama', {
  title: '様式の項目の追加',
  cites: [saitama['2-3-(2)-イ-(オ)'], saitama['2-2-(2)-イ']],
  profiles: ['saitama-police'],
  subject: [],
  verb: '例外申請の様式に項目を加える',
  form: {
    label: { label: '項目の名称', type: 'text', max: 60 },
    help: { label: '書き方の説明', type: 'text', max: 200, required: false },
    mandatory: { label: '必ず書く', type: 'flag' },
    startsOn: { label: '施行日', type: 'date', notBefore: 'today', help: 'この日からの申請に現れます。' },
    endsOn: { label: '使う最後の日', type: 'date', required: false },
    document: { label: '定めた文書', type: 'text', max: 120, help: '文書の番号と日付です。' },
  },
  finds: COMMITTEE,
  guards: [committeeStands],
  effect: { creates: 'form-items', rows: draftsAgenda('formItem', ({ form }) => `例外措置の申請の様式に項目を加える（${String(form['label'])}）`) },
})

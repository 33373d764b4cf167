import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { unchangedOnceInForce } from './form-items.guard.ts'

// 例外申請の様式に、下位の文書で加えた項目。施行日からの申請に現れ、前の申請は前のまま残る。
export const formItems = register('exceptions.form-items', {
  title: '例外申請の様式の項目',
  noun: '様式の項目',
  cites: [saitama['2-3-(2)-イ-(オ)']],
  profiles: ['saitama-police'],
  purpose: '例外措置の申請に、下位の文書で定めた項目を加えます。施行日以後の申請にだけ現れ、それまでの申請は元の様式のまま表示・印刷されます。',
  table: 'exception_form_item',
  number: { label: '項目番号', help: '項目ごとに付ける番号です。', prefix: '項目' },
  columns: {
    label: { label: '項目の名称', type: 'text', max: 60 },
    help: { label: '書き方の説明', type: 'text', max: 200, required: false },
    mandatory: { label: '必ず書く', type: 'flag' },
    startsOn: { label: '施行日', type: 'date', notBefore: 'today' },
    endsOn: { label: '使う最後の日', type: 'date', required: false },
    deliberation: { label: '委員会の審議', type: 'text', max: 200, required: false, help: '議決すると入ります。', cites: [saitama['2-2-(2)-イ']] },
    deliberatedOn: { label: '審議した日', type: 'date', required: false },
    document: { label: '定めた文書', type: 'text', max: 120, help: '文書の番号と日付です。' },
  },
  states: { 施行: { tone: 'rest', help: '施行日から使います。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '施行',
  carriesInformation: false,
  enteredBy: { act: '様式の項目の追加', cites: [saitama['2-3-(2)-イ-(オ)'], saitama['2-2-(2)-イ']] },
  listed: ['number', 'label', 'state', 'mandatory', 'startsOn', 'endsOn', 'document'],
  guards: [unchangedOnceInForce],
})

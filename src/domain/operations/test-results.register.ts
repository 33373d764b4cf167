import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// テスト結果簿。保管期限まで捨てられない。
export const testResults = register('operations.test-results', {
  title: 'テスト結果簿',
  noun: 'テスト結果',
  cites: [mic['6.3-(4)-②']],
  profiles: ['municipality'],
  purpose: 'システムのテストの結果と、その保管期限を残します。期限が来るまで廃棄は記録できません。',
  table: 'test_result',
  number: { label: 'テスト番号', help: '記録すると自動で付きます。', prefix: 'テスト' },
  columns: {
    system: { label: '情報システム', type: 'item', register: 'systems' },
    what: { label: 'テストの内容', type: 'text', max: 200 },
    testedOn: { label: 'テストの日', type: 'date', notAfter: 'today' },
    result: { label: '結果', type: 'choice', options: ['合格', '不合格'] },
    findings: { label: '結果の詳細', type: 'text', multiline: true, max: 2000 },
    keptAt: { label: '結果の保管場所', type: 'text', max: 200 },
    keepUntil: { label: '保管期限', type: 'date', cites: [mic['6.3-(4)-②']] },
    discardedOn: { label: '廃棄した日', type: 'date', required: false, notAfter: 'today' },
  },
  states: { 保管中: { tone: 'rest', help: '保管期限まで保管します。' }, 廃棄済: { tone: 'final', gone: true, help: '期限が過ぎ、廃棄しました。' } },
  initial: '保管中',
  enteredBy: { act: 'テスト結果の記録', cites: [mic['6.3-(4)-②']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'system', 'what', 'testedOn', 'result', 'keepUntil', 'state', 'unit'],
})

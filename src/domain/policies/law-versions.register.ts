import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 法令の版。登録したときと、改正のたびに一つずつ残る。改正の版は、関係する条項を見直すかどうかが決まるまで待つ。
export const lawVersions = register('policies.law-versions', {
  title: '法令の版',
  noun: '法令の版',
  cites: [mic['7.5']],
  profiles: ['municipality'],
  purpose: '法令の登録と改正が、施行日と番号とともに一つずつ残ります。改正には、関係する条項を見直すかどうかを記録します。',
  table: 'law_version',
  number: { label: '版の番号', help: '登録や改正のときに自動で付きます。', prefix: '法令版' },
  columns: {
    law: { label: '法令', type: 'item', register: 'laws' },
    kind: { label: '区分', type: 'choice', options: ['登録', '改正'] },
    lawNumber: { label: '公布の番号', type: 'text', max: 120, help: '改正のときは、改正した法令の番号です。' },
    effectiveFrom: { label: '施行日', type: 'date' },
    clauses: { label: '関係する条項', type: 'text', names: 'clauses', max: 800 },
    summary: { label: '改正の内容', type: 'text', multiline: true, max: 2000, required: false },
    enteredOn: { label: '登録した日', type: 'date' },
    review: { label: '条項の見直し', type: 'choice', options: ['見直す', '見直さない'], required: false, cites: [mic['kaisetsu-7.5']] },
    toChange: { label: '見直す条項', type: 'text', names: 'clauses', max: 800, required: false },
    because: { label: '判断の理由', type: 'text', multiline: true, max: 1000, required: false },
    advice: { label: '有識者の助言', type: 'text', multiline: true, max: 1000, required: false, cites: [mic['kaisetsu-7.5']] },
  },
  states: { 記載: { tone: 'rest', help: '版として残っています。改正の版は、条項の見直しの要否を記録します。' }, 見直し判断済: { tone: 'final', help: '関係する条項を見直すかどうかが決まりました。' } },
  initial: '記載',
  enteredBy: { act: '法令の登録・改正', cites: [mic['7.5']] },
  byActsAlone: { cites: [mic['7.5']] },
  carriesInformation: false,
  listed: ['number', 'law', 'kind', 'lawNumber', 'effectiveFrom', 'clauses', 'review', 'state'],
})

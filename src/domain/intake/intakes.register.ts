import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { intakeFields } from './intake-form.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 外部から取り入れるデータ・ソフトウェアの記録。検査の結果があって初めて確定する。
export const intakes = register('intake.intakes', {
  title: '外部データの取込み簿',
  noun: '外部からの取込み',
  cites: [mic['6.4-(3)-②'], mic['6.4-(3)-⑤']],
  profiles: ['municipality'],
  purpose: '外部から取り入れるデータやソフトウェアを、対策ソフトウェアで検査し、系をまたぐときは無害化したことを残します。',
  table: 'intake',
  number: { label: '取込み番号', help: '記録すると自動で付きます。', prefix: '外部取込み' },
  columns: {
    ...intakeFields,
    checkedAt: { label: '検査した日時', type: 'dateTime', required: false, notAfter: 'now', cites: [mic['6.4-(3)-②']] },
    product: { label: '検査した対策ソフトウェア', type: 'text', max: 120, required: false, cites: [mic['6.4-(3)-②']] },
    result: { label: '検査の結果', type: 'choice', options: ['検出なし', '検出あり'], required: false, cites: [mic['6.4-(3)-②']] },
    sanitisedBy: { label: '無害化の方法', type: 'text', max: 200, required: false, cites: [mic['6.4-(3)-⑤']] },
  },
  states: {
    検査待ち: { tone: 'attention', help: '検査の結果が出るまで使えません。' },
    確定: { tone: 'final', help: '検査が済み、取り込みました。' },
    中止: { tone: 'final', help: '取り込みませんでした。' },
  },
  initial: '検査待ち',
  enteredBy: { act: '外部からの取込みの記録', cites: [mic['6.4-(3)-②']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'matter', 'kind', 'source', 'fromZone', 'toZone', 'state', 'checkedAt', 'product', 'result', 'sanitisedBy', 'unit'],
})

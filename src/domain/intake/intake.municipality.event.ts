import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { intakeFields } from './intake-form.ts'
import { checkedBeforeUse, sanitisedForLgwan } from './intake.municipality.guard.ts'

const municipality = { profiles: ['municipality'], cites: [mic['6.4-(3)-②'], mic['6.4-(3)-⑤']] } as const
const waiting = ['検査待ち'] as const
const FILE = 'intake.intake.municipality'

/** 外部からの取込みの各段。受け取り → 検査 → 無害化（系をまたぐとき） → 確定。 */
export const intakeEvents = [
  event(`${FILE}/received`, { ...municipality, title: '外部からの取込みの記録', subject: [], verb: '外部からの取込みを記録する', form: intakeFields, effect: { creates: 'intakes' } }),
  event(`${FILE}/checked`, {
    ...municipality, title: '取り込むものの検査', subject: ['intakes'], verb: '検査の結果を記録する', states: [...waiting],
    form: {
      checkedAt: { label: '検査した日時', type: 'dateTime', notAfter: 'now' },
      product: { label: '検査した対策ソフトウェア', type: 'text', max: 120 },
      result: { label: '検査の結果', type: 'choice', options: ['検出なし', '検出あり'] },
    },
    effect: { from: [...waiting], toWhen: [{ when: is('result', '検出あり'), to: '中止' }], set: { checkedAt: { field: 'checkedAt' }, product: { field: 'product' }, result: { field: 'result' } } },
  }),
  event(`${FILE}/sanitised`, {
    ...municipality, title: '無害化', cites: [mic['6.4-(3)-⑤']], subject: ['intakes'], verb: '無害化を記録する', states: [...waiting],
    form: { sanitisedBy: { label: '無害化の方法', type: 'text', max: 200, help: '例: 文字だけを抜き出す、画像に変換する' } }, effect: { from: [...waiting], set: { sanitisedBy: { field: 'sanitisedBy' } } },
  }),
  event(`${FILE}/confirmed`, {
    ...municipality, title: '取込みの確定', subject: ['intakes'], verb: '取込みを確定する', states: [...waiting], form: { usedFor: { label: '使い道', type: 'text', max: 200 } },
    guards: [checkedBeforeUse, sanitisedForLgwan], effect: { from: [...waiting], to: '確定' },
  }),
]

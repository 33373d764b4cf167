import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { PAPER_METHODS } from './paper-method.ts'

// 要機密情報の書面は、復元が難しい状態にしたと確かめるまで「廃棄」にできない。
export const paperIsDestroyed = control('erasure.paper-destruction', {
  title: '要機密情報の書面の復元困難化',
  cites: [saitama['3-6-(3)'], mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6'], mic['2-(1)-機密性-5']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  register: 'papers',
  appliesWhen: is('details.level', '2', '3'),
  question: '書面を、復元が難しい状態にしましたか。',
  fields: {
    method: { label: '復元困難にする方法', type: 'choice', options: PAPER_METHODS, cites: [saitama['3-6-(3)']] },
    operator: { label: '行った人・事業者', type: 'text', max: 120, cites: [saitama['3-6-(3)']] },
    doneAt: { label: '行った日時', type: 'dateTime', notAfter: 'now', cites: [saitama['3-6-(3)']] },
    copies: { label: '処理した部数', type: 'number', min: 1, unit: '部', cites: [saitama['3-6-(3)']] },
  },
  gates: ['erasure.paper-disposal'],
})

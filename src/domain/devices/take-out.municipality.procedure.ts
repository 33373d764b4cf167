import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { methodField, methodIsDesignated } from '../cryptography/method.municipality.guard.ts'
import { lapse, takeOutEffect, takeOutForm } from '../media/take-out-form.ts'
import { carryAdvice } from './carry-notice.ts'
import { terminalSituation } from './terminal-situation.ts'

// 共用の端末は、持出しごとに一人が責任を負い、返す日を決める。持ち出されている間、ほかの人は持ち出せない。
export const sharedTerminalHasOneResponsible = guard('devices.take-out.municipality/shared', {
  title: '共用端末の持出しの責任者と返却日',
  cites: [mic['kaisetsu-5.1-(1)-①-注2']],
  profiles: ['municipality'],
  refuses: ({ form, item }) => {
    if (item?.details['shared'] !== '共用') return null
    if (item.state === '持出し中') return { field: 'items', message: `共用の「${item.number}」は${item.due ? `${item.due}まで` : ''}持ち出されています。返却されるまで、ほかの人は持ち出せません。` }
    if (!form['responsible']) return { field: 'responsible', message: '共用の端末は、この持出しの責任者を一人選んでください。' }
    return form['period'] ? null : { field: 'period', message: '共用の端末は、返却する日を決めてください。' }
  },
})

// 端末の庁外持出し（市町村）。情報セキュリティ管理者の許可を受け、遠隔消去のない端末では許可する理由も残る。
export const takeOut = procedure('devices.take-out.municipality', {
  title: '端末の庁外持出し',
  cites: [mic['5.1-(1)-③-(イ)']],
  profiles: ['municipality'],
  settings: [lapse],
  subject: 'terminals',
  verb: '持出しを申請する',
  form: {
    ...takeOutForm,
    responsible: { label: '持出しの責任者', type: 'person', among: 'unit', help: '持ち出している間、端末を管理し、返却日までに返す人です。', cites: [mic['kaisetsu-5.1-(1)-①-注2']] },
    method: methodField,
    telework: { label: 'テレワークに使う', type: 'flag', required: false },
    line: { label: '使う通信回線', type: 'text', max: 120, required: false, when: is('telework', true) },
  },
  guards: [methodIsDesignated, sharedTerminalHasOneResponsible],
  advice: carryAdvice,
  judge: (context) => terminalSituation('take-out', context),
  effect: { ...takeOutEffect, holder: { field: 'responsible' }, set: { connection: { value: '許可待ち' } } },
  lapsesAfter: lapse,
})

import { mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { DISPOSAL_METHODS, measuresOf } from '../media/disposal-method.ts'
import { highestOf } from '../media/situation.ts'
import { terminalSituation } from './situation.ts'

// 端末の廃棄・返却の記録。記憶装置に入ったことのある情報の分類に見合わない方法は受け付けない。
export const disposed = event('devices.disposal', {
  title: '端末の廃棄・返却の記録',
  cites: [saitama['3-6-(2)'], mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6']],
  profiles: ['saitama-police', 'mpd'],
  subject: ['terminals'],
  verb: '廃棄・返却を記録する',
  states: ['廃棄待ち'],
  form: {
    how: { label: '手放し方', type: 'choice', options: ['廃棄', '所有者への返却'] },
    method: { label: '記憶装置の処理の方法', type: 'choice', options: DISPOSAL_METHODS, cites: [saitama['3-6-(2)']] },
    operator: { label: '処理した人・事業者', type: 'text', max: 120 },
    disposedOn: { label: '処理した日', type: 'date', notAfter: 'today' },
    certificate: { label: '完了証明書の番号', type: 'text', max: 80, required: false },
  },
  judge: (context) => {
    const situation = terminalSituation('dispose-medium', context)
    return { ...situation, information: { ...situation.information, ...highestOf(context.items.map(({ highest }) => highest)) }, measures: [...measuresOf(context.form['method']), 'recorded'] }
  },
  effect: { from: ['廃棄待ち'], to: '廃棄', toWhen: [{ when: is('how', '所有者への返却'), to: '返却済' }], holder: 'nobody', due: 'nothing', contents: 'erase' },
})

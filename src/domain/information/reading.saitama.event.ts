import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const byRecipient = guard('information.reading.saitama/recipient', {
  title: '配布を受けた人の記録', cites: [saitama['1-2-(2)-イ-(エ)']], profiles: ['saitama-police'],
  refuses: ({ item, actor }) => {
    const given = item?.latest['information.distribution.saitama']
    return given && [given.form['recipients'] ?? []].flat().includes(actor.person) ? null : { field: '', message: 'この情報の配布を受けた人が記録してください。' }
  },
})
const base = { profiles: ['saitama-police'], subject: ['information'], anyReader: true, guards: [byRecipient] } as const

// 読後廃棄の情報を読んだ人は、廃棄とその記録を求められる（埼玉）。
export const reading = event('information.reading.saitama', {
  ...base, title: '読了', cites: [saitama['1-2-(2)-イ-(エ)']], verb: '読了を記録する',
  form: { readOn: { label: '読み終えた日', type: 'date', notAfter: 'today' } },
})
export const discarded = event('information.discarded.saitama', {
  ...base, title: '読後の廃棄', cites: [saitama['1-2-(2)-イ-(エ)']], verb: '廃棄を記録する',
  form: { method: { label: '廃棄の方法', type: 'choice', options: ['裁断', '溶解', '焼却', '電磁的記録の消去'] }, discardedAt: { label: '廃棄した日時', type: 'dateTime', notAfter: 'now' } },
})

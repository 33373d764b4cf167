import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { byWhoReads } from './after-reading.saitama.ts'

// 読後の廃棄の記録（埼玉）。
export const discarded = event('information.discarded.saitama', {
  ...byWhoReads, title: '読後の廃棄', cites: [saitama['1-2-(2)-イ-(エ)']], verb: '廃棄を記録する',
  form: { method: { label: '廃棄の方法', type: 'choice', options: ['裁断', '溶解', '焼却', '電磁的記録の消去'] }, discardedAt: { label: '廃棄した日時', type: 'dateTime', notAfter: 'now' } },
})

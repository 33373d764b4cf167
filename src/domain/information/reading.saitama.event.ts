import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { byWhoReads } from './after-reading.saitama.ts'

// 読後廃棄の情報を読んだ人は、廃棄とその記録を求められる（埼玉）。
export const reading = event('information.reading.saitama', {
  ...byWhoReads, title: '読了', cites: [saitama['1-2-(2)-イ-(エ)']], verb: '読了を記録する',
  form: { readOn: { label: '読み終えた日', type: 'date', notAfter: 'today' } },
})

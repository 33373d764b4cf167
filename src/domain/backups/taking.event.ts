import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// バックアップの取得の記録。成否を確かめて書く。
export const taken = event('backups.taking', {
  title: 'バックアップの取得の記録',
  cites: [mic['6.1-(2)'], mic['kaisetsu-6.1-(2)-注2']],
  profiles: ['municipality'],
  subject: ['backup-plans'],
  verb: '取得を記録する',
  states: ['運用中'],
  form: {
    day: { label: '取得した日', type: 'date', notAfter: 'today', cites: [mic['6.1-(2)']] },
    takenAt: { label: '取得が終わった日時', type: 'dateTime', notAfter: 'now' },
    result: { label: '成否', type: 'choice', options: ['成功', '失敗'], cites: [mic['kaisetsu-6.1-(2)-注2']], help: '処理の結果を確かめてから選びます。' },
    checkedHow: { label: '成否を確かめた方法', type: 'text', max: 120, cites: [mic['kaisetsu-6.1-(2)-注2']] },
    cause: { label: '失敗の原因・状況', type: 'text', multiline: true, max: 500, required: false },
  },
  effect: { set: { takenAt: { derive: (facts) => (facts['result'] === '成功' ? String(facts['takenAt']) : previous(facts)) }, lastResult: { field: 'result' } } },
})
/** A failed attempt leaves the last success standing. */
const previous = ({ item }: { readonly [key: string]: unknown }): string | null => {
  const before = (item as { details: { readonly [key: string]: unknown } } | null)?.details['takenAt']
  return typeof before === 'string' ? before : null
}

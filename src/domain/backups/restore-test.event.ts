import { mic } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

/** 実測が復旧目標時間を超えるか、復元できなければ不適合。目標のない対象では、復元できたかどうかだけで決まる。 */
function verdictOf(facts: Facts): '適合' | '不適合' {
  const goal = Number((facts['item'] as { details: Facts } | null)?.details['recoveryMinutes'] ?? Infinity)
  return facts['result'] === '復元できた' && Number(facts['minutes']) <= goal ? '適合' : '不適合'
}

// リストアテスト。復元にかかった時間を測り、目標を超えれば不適合として残す。
export const restored = event('backups.restore-test', {
  title: 'リストアテストの記録',
  cites: [mic['kaisetsu-6.1-(2)-注2'], mic['2-(1)-可用性-1']],
  profiles: ['municipality'],
  subject: ['backup-plans'],
  verb: 'リストアテストを記録する',
  states: ['運用中'],
  form: {
    testedOn: { label: '試験した日', type: 'date', notAfter: 'today' },
    result: { label: '結果', type: 'choice', options: ['復元できた', '復元できなかった'] },
    minutes: { label: '復元にかかった時間', type: 'number', min: 1, unit: '分', cites: [mic['2-(1)-可用性-1']] },
    procedureFollowed: { label: 'リストア手順のとおりに行えましたか', type: 'flag', cites: [mic['kaisetsu-6.1-(2)-注2']] },
    findings: { label: '気付いたこと・直すこと', type: 'text', multiline: true, max: 500, required: false },
  },
  effect: { set: { measuredMinutes: { field: 'minutes' }, verdict: { derive: verdictOf } } },
})

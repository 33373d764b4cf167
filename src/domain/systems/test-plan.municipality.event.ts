import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import { event } from '../../engine/register/event.ts'
import { informationSituation } from '../information/situation.ts'

const FROM_ASSETS = '情報資産（複製を含む）'

// システムのテスト計画。テストに使うデータを情報資産台帳から選ぶと、個人情報や機密性の高い生データは止まる。
export const testPlan = event('systems.test-plan.municipality', {
  title: 'テスト計画の登録',
  cites: [mic['6.3-(3)-②-(ウ)']],
  profiles: ['municipality'],
  subject: ['systems'],
  verb: 'テスト計画を登録する',
  states: ['運用中'],
  form: {
    what: { label: 'テストの内容', type: 'text', max: 200 },
    dataKind: { label: 'テストデータ', type: 'choice', options: ['作った疑似データ', '元の人や内容が分からないように加工したデータ', FROM_ASSETS] },
    data: { label: 'テストに使う情報資産', type: 'item', register: 'information', many: true, when: is('dataKind', FROM_ASSETS), cites: [mic['6.3-(3)-②-(ウ)']] },
    processed: { label: '加工・作成の方法', type: 'text', max: 200, when: is('dataKind', '作った疑似データ', '元の人や内容が分からないように加工したデータ') },
    plannedOn: { label: 'テストの予定日', type: 'date' },
  },
  judge: (context) => {
    // 前提: テストは、組織が管理する庁舎内の機器で行う。
    const situation: Situation = { ...informationSituation('process', { ...context, items: context.chosen['data'] ?? [] }), equipment: { kind: 'server', owner: 'issued', managed: true, place: 'inside' }, destination: { kind: 'inside' } }
    return context.form['dataKind'] === FROM_ASSETS ? { ...situation, findings: [...situation.findings ?? [], 'test-data'] } : situation
  },
})

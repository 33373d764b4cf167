import { mic, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { byCsirt } from './csirt.ts'

const cites = [mic['kaisetsu-1-(9)-対処記録'], saitama['2-3-(4)-ア-(ケ)']] as const
const base = { cites, profiles: ['municipality', 'saitama-police'] } as const
const on = { ...base, subject: ['incidents'], anyReader: true, states: ['認知', '対応中'] } as const
export const CATEGORIES = ['外部からの不正アクセス', '不正プログラム等', '機器の紛失', '誤送信・誤交付', '情報の漏えい', 'システムの障害', 'その他'] as const
const details = (facts: unknown) => (facts as { item: { details: { [key: string]: unknown } } }).item.details

/** インシデントの報告、評価、指示、対処に加わる人。どれも経過に一行ずつ自動で残る。 */
export const responseEvents = [
  event('incidents.response/reported', {
    ...base, title: 'インシデントの報告', subject: [], verb: 'インシデントを報告する',
    form: {
      category: { label: '区分', type: 'choice', options: CATEGORIES },
      title: { label: '件名', type: 'text', max: 120, help: '例: 住民記録システムへの見覚えのない接続' },
      noticedAt: { label: '気付いた日時', type: 'dateTime', notAfter: 'now' },
      circumstances: { label: '状況', type: 'text', multiline: true, max: 2000, help: '分かっている範囲で書いてください。後から書き足せます。' },
    },
    effect: { incident: { category: { field: 'category' } } },
  }),
  event('incidents.response/assessed', {
    ...on, title: '評価', verb: '評価を記録する', guards: [byCsirt('incidents.response/assessed-by', cites)],
    form: {
      category: { label: '区分', type: 'choice', options: CATEGORIES },
      severity: { label: '影響の大きさ', type: 'choice', options: ['大', '中', '小'] },
      judgement: { label: '判断とその理由', type: 'text', multiline: true, max: 2000 },
      breached: { label: '情報セキュリティの侵害', type: 'choice', options: ['あり', 'なし'], required: false, profiles: ['saitama-police'], help: '「あり」にすると、再発防止対策を委員会が議決するまで終結できません。', cites: [saitama['2-2-(2)-カ']] },
    },
    effect: { from: ['認知', '対応中'], to: '対応中', set: { category: { field: 'category' }, severity: { field: 'severity' }, judgement: { field: 'judgement' }, breached: { field: 'breached' } } },
  }),
  event('incidents.response/instructed', {
    ...on, title: '指示', verb: '指示を記録する', guards: [byCsirt('incidents.response/instructed-by', cites)],
    form: { to: { label: '指示した相手', type: 'text', max: 120 }, instruction: { label: '指示の内容', type: 'text', multiline: true, max: 2000 } },
  }),
  event('incidents.response/measured', {
    ...on, title: '措置', verb: '措置を記録する',
    form: { doneAt: { label: '行った日時', type: 'dateTime', notAfter: 'now' }, measure: { label: '措置の内容', type: 'text', multiline: true, max: 2000 }, outcome: { label: '結果', type: 'text', multiline: true, max: 1000, required: false } },
  }),
  event('incidents.response/involved', {
    ...on, title: '対処に加わる人の追加', verb: '対処に加わる人を足す',
    form: { added: { label: '加わる人', type: 'person', among: 'organisation', many: true, help: 'この人は、この一件と経過を開けるようになります。' }, reason: { label: '理由', type: 'text', max: 200 } },
    effect: { set: { people: { derive: (facts) => [...new Set([details(facts)['people'] ?? [], facts['added']].flat())] as unknown as string } } },
  }),
]

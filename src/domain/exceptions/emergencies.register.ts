import { mpd, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 緊急事態の指示。発令中の間、対象の所属の判定で、取扱いの規定が外れる。
export const emergencies = register('exceptions.emergencies', {
  title: '緊急事態の指示',
  noun: '緊急事態の指示',
  cites: [saitama['2-3-(2)-ウ-(ア)'], mpd['15-2']],
  profiles: ['saitama-police', 'mpd'],
  purpose: '大規模災害や重大テロなどのとき、どの所属に、誰の指示で、規定によらない取扱いを認めたかを残します。終わりを記録すると、すぐに元に戻ります。',
  table: 'emergency_instruction',
  number: { label: '指示番号', help: '自動で付きます。', prefix: '緊急' },
  columns: {
    title: { label: '事態', type: 'text', max: 120 },
    scope: { label: '対象の所属', type: 'unit' },
    instruction: { label: '指示の内容', type: 'text', multiline: true },
    instructedBy: { label: '登録した人', type: 'person', required: false },
    endedOn: { label: '終わった日', type: 'date', required: false },
    unlifted: { label: '解除されていない措置', type: 'text', required: false, max: 500, profiles: ['saitama-police'], cites: [saitama['2-3-(2)-ウ-(イ)']] },
  },
  states: { 発令中: { tone: 'attention', help: '対象の所属では、取扱いの規定が外れています。' }, 終了: { tone: 'final', help: '規定のとおりに戻りました。' } },
  initial: '発令中',
  carriesInformation: false,
  listed: ['number', 'title', 'state', 'scope', 'endedOn', 'unlifted'],
  underlies: true,
  linkedFrom: [{ register: 'emergency-measures', column: 'emergency' }],
  enteredBy: { act: '緊急事態の指示', cites: [saitama['2-3-(2)-ウ-(ア)'], mpd['15-2']] },
})

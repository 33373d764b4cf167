import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const clause = [saitama['6-1-(4)-イ']] as const

// 保存証跡簿。保存した証跡の一まとまりごとに、満了日を残す。満了日を過ぎたものは仕事として並ぶ。
export const keptTrails = register('operations.kept-trails', {
  title: '保存証跡簿',
  noun: '保存証跡',
  cites: clause,
  profiles: ['saitama-police'],
  purpose: '保存した証跡が、いつの分で、どこにあり、いつ満了するかを残します。満了日の順に並べると、消してよいものが分かります。',
  table: 'kept_trail',
  number: { label: '保存番号', help: '保存を記録すると自動で付きます。', prefix: '保存証跡' },
  columns: {
    scheme: { label: '証跡の定め', type: 'item', register: 'trail-schemes' },
    coversFrom: { label: '収めた期間の初日', type: 'date' },
    coversUntil: { label: '収めた期間の末日', type: 'date' },
    keptAt: { label: '保管する場所', type: 'text', max: 120 },
    keepUntil: { label: '満了日', type: 'date', cites: clause },
    erasedOn: { label: '消去した日', type: 'date', required: false, notAfter: 'today' },
    method: { label: '消去の方法', type: 'text', max: 200, required: false },
  },
  states: { 保管中: { tone: 'rest', help: '満了日まで保管します。' }, 消去済: { tone: 'final', gone: true, help: '満了し、消去しました。' } },
  initial: '保管中',
  enteredBy: { act: '証跡の保存の記録', cites: clause },
  byActsAlone: { cites: clause },
  carriesInformation: false,
  linked: ['scheme'],
  listed: ['number', 'scheme', 'coversFrom', 'coversUntil', 'keepUntil', 'state', 'unit'],
})

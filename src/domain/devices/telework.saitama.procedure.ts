import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { MOBILE_PLACES, TELEWORK_PLACES, WORKPLACES } from './telework-fields.ts'
import { TELEWORK } from './telework.guard.ts'

const longest = setting('devices.telework.max-days', '一度に登録できるテレワークの期間', 62, { unit: '日', notInSource: true })

// テレワーク・モバイル勤務の登録（埼玉県警察）。許可ではなく登録で、勤務日ごとに実施前と実施後の確認が作られる。
export const telework = procedure(TELEWORK, {
  title: 'テレワーク・モバイル勤務の登録',
  cites: [saitama['8-3-(2)-ア'], saitama['1-3-(42)'], saitama['1-3-(43)']],
  profiles: ['saitama-police'],
  settings: [longest],
  subject: 'terminals',
  subjectStates: ['保管中', '使用中', '持出し中'],
  verb: 'テレワークを登録する',
  form: {
    where: { label: '勤務する場所', type: 'choice', options: WORKPLACES, help: '自宅とほかの警察施設はテレワーク、移動中と出先はモバイル勤務です。どれにも実施前後の確認が要ります。', cites: [saitama['1-3-(42)'], saitama['1-3-(43)']] },
    place: { label: '場所の名称', type: 'text', max: 120, required: false },
    period: { label: '勤務日', type: 'dateRange', notBefore: 'today', maxDays: longest, help: '始まりから終わりまでの一日ごとに、前後の確認が作られます。' },
  },
  effect: {
    creates: 'teleworks', holder: 'applicant',
    set: { workplace: { field: 'where' }, terminal: 'item', telework: { value: true, when: is('where', ...TELEWORK_PLACES) }, mobile: { value: true, when: is('where', ...MOBILE_PLACES) } },
  },
  grants: { until: { field: 'period.to' }, to: 'applicant' },
})

import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Form } from '../../engine/definition.ts'

/** 勤務する場所。自宅とほかの警察施設がテレワーク、移動中と出先がモバイル勤務。 */
export const WORKPLACES = ['自宅', '勤務公署と異なる警察施設', '移動中', '出先'] as const
export const TELEWORK_PLACES = ['自宅', '勤務公署と異なる警察施設'] as const
export const MOBILE_PLACES = ['移動中', '出先'] as const

/** 場所の選び方の確認。自宅のほかでは、離席したときの盗難への注意が加わる。 */
export const placeFields = {
  where: { label: '勤務する場所', type: 'choice', options: WORKPLACES, cites: [saitama['8-3-(2)-イ']] },
  unseen: { label: '画面をのぞき見されない場所です', type: 'declaration', cites: [saitama['8-3-(2)-イ']] },
  unheard: { label: '話を聞かれない場所です', type: 'declaration', cites: [saitama['8-3-(2)-イ']] },
  guarded: { label: '席を離れるときの盗難などに気を付けます', type: 'declaration', when: is('where', '勤務公署と異なる警察施設', '移動中', '出先'), cites: [saitama['8-3-(2)-イ']] },
} as const satisfies Form

/** 確認の項目は別に定められ、その版を記録に残す。 */
export const CHECK_FIELDS = {
  workDay: { label: '勤務日', type: 'date', cites: [saitama['8-3-(2)-ア']] },
  edition: { label: '確認項目の版', type: 'text', max: 60, help: '別に定める確認項目の名称と日付です。', cites: [saitama['8-3-(2)-ア']] },
  all: { label: '定められた項目をすべて確かめました', type: 'declaration' },
  findings: { label: '気付いたこと', type: 'text', multiline: true, max: 500, required: false },
} as const satisfies Form
/** どの状態の端末についても、勤務の前後に記録できる。 */
export const ON_TELEWORK = { cites: [saitama['8-3-(2)-ア']], profiles: ['saitama-police'], subject: ['terminals'], states: ['保管中', '使用中', '持出し中', '返却確認待ち'], form: CHECK_FIELDS } as const

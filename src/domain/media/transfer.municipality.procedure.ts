import { mic } from '../../../clauses/index.ts'
import { all, is } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse, longestTakeOut } from './take-out-form.ts'
import { usageIsLaidDown, usageRules } from './usage-rules.municipality.guard.ts'

const note = mic['kaisetsu-3-(1)-①-注2']

export const dedicatedMediumOnly = guard('media.transfer.municipality/medium', {
  title: '受渡し専用の媒体',
  cites: [note],
  profiles: ['municipality'],
  refuses: ({ item }) => !item || item.details['use'] === '受渡し専用' ? null
    : { field: 'items', message: `「${item.number}」は受渡し専用の媒体ではありません。用途が「受渡し専用」の媒体を選んでください。` },
})
export const watchedInTheArea = guard('media.transfer.municipality/watch', {
  title: '立会い又は監視カメラ',
  cites: [note],
  profiles: ['municipality'],
  refuses: ({ form, chosen, actor }) => {
    const area = chosen['area']?.[0]
    if (form['watch'] === '監視カメラの撮影' && area && area.details['camera'] !== true) return { field: 'watch', message: `「${area.number}」には監視カメラがありません。立ち会う職員を選んでください。` }
    return form['witness'] !== undefined && form['witness'] === actor.person ? { field: 'witness', message: '立会者には、作業する人とは別の職員を選んでください。' } : null
  },
})

// 定められた接続先のほかの相手と、インターネット越しにやむを得ず行う受渡し。情報システム管理者が許可し、管理区域で専用の端末と媒体を使う。
export const transfer = procedure('media.transfer.municipality', {
  title: '外部の相手との受渡し（媒体の接続禁止の一時的な解除）',
  cites: [note, mic['kaisetsu-4.4-なお書き']],
  profiles: ['municipality'],
  settings: [longestTakeOut, lapse],
  subject: 'media',
  subjectStates: ['保管中'],
  verb: '外部との受渡しを申請する',
  form: {
    partner: { label: '相手', type: 'text', max: 120 },
    purpose: { label: '受渡しの内容と、やむを得ない理由', type: 'text', multiline: true, max: 500 },
    line: { label: '専用に設けた回線', type: 'text', max: 120, cites: [note] },
    minimal: { label: '通信を必要最小限にしました', type: 'declaration', cites: [note] },
    area: { label: '作業する管理区域', type: 'item', register: 'areas', states: ['使用中'], where: is('details.kind', '管理区域'), help: '区分が「管理区域」の区域を選びます。', cites: [note] },
    terminal: { label: '外部と通信する専用端末', type: 'item', register: 'terminals', where: all(is('details.dutyUse', '外部との受渡し専用'), is('details.inControlledArea', true)), help: '管理区域に置いた、受渡し専用の端末を選びます。', cites: [note] },
    watch: { label: '立会い・監視', type: 'choice', options: ['他の職員の立会い', '監視カメラの撮影'], cites: [note] },
    witness: { label: '立会者', type: 'person', notMe: true, when: is('watch', '他の職員の立会い'), cites: [note] },
    period: { label: '作業の期間', type: 'dateRange', notBefore: 'today', maxDays: longestTakeOut },
  },
  finds: usageRules,
  guards: [usageIsLaidDown, dedicatedMediumOnly, watchedInTheArea],
  steps: [{ kind: '決裁', role: '情報システム管理者', scope: 'subject', cites: [note] }],
  effect: { from: ['保管中'], to: '使用中', holder: 'applicant', due: { field: 'period.to' }, custody: 'open' },
  grants: { until: { field: 'period.to' }, to: 'unit' },
  lapsesAfter: lapse,
})

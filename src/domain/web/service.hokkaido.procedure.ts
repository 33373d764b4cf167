import { hokkaido } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'

export const bothGrounds = guard('web.service.hokkaido/grounds', {
  title: '特に認めるための二つの要件',
  cites: [hokkaido['9-2-(1)']],
  profiles: ['hokkaido-police'],
  refuses: ({ form }) => {
    if (form['safe'] !== true) return { field: 'safe', message: '安全性を低下させることなく設定変更等ができるものだけを申請できます。' }
    return form['promotes'] === true ? null : { field: 'promotes', message: '行政情報化の推進に資するものだけを申請できます。' }
  },
})

// 制限の解除が要るサービスを、システム総括責任者が特に認める手続。二つの要件がそろわなければ申請できない。
export const service = procedure('web.service.hokkaido', {
  title: '各種サービスの利用の承認',
  cites: [hokkaido['9-2-(1)']],
  profiles: ['hokkaido-police'],
  subject: null,
  verb: 'サービスの利用の承認を求める',
  form: {
    name: { label: 'サービスの名称', type: 'text', max: 120 },
    site: { label: 'サービスのドメイン', type: 'text', max: 200, help: '例: example.com（その下のドメインにも及びます）' },
    lifting: { label: '解除する制限', type: 'text', max: 200 },
    safe: { label: '安全性を低下させることなく設定変更等ができる', type: 'flag', cites: [hokkaido['9-2-(1)']] },
    promotes: { label: '行政情報化の推進に資する', type: 'flag', cites: [hokkaido['9-2-(1)']] },
    reason: { label: '行政情報化に資する理由', type: 'text', multiline: true, max: 400 },
    period: { label: '期間', type: 'dateRange', notBefore: 'today', withinFiscalYear: true },
  },
  guards: [bothGrounds],
  steps: [{ kind: '決裁', role: 'システム総括責任者', scope: 'organisation', cites: [hokkaido['9-2-(1)']] }],
  effect: { creates: 'permitted-services' },
  grants: { until: { field: 'period.to' }, to: 'unit' },
})

import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { COMMITTEE, committeeStands, draftsAgenda } from './review-change.ts'

const base = { cites: [saitama['2-2-(2)-イ']], profiles: ['saitama-police'], roles: ['情報セキュリティ管理者'] } as const

// 例外審査の経路の変更。設定を変えると同じ取引の中で版と議案の下書きが立つ。設定にない進め方の変更は、ここで記録する。
export const routeChange = event('exceptions.route-change.saitama', {
  ...base,
  title: '例外審査の経路の変更',
  subject: [],
  verb: '審査の経路の変更を記録する',
  form: {
    what: { label: '設定', type: 'text', max: 160 },
    before: { label: '前の値', type: 'text', max: 160 },
    value: { label: '新しい値', type: 'text', max: 160 },
    startsOn: { label: 'いつから', type: 'date' },
    reason: { label: '変えた理由', type: 'text', multiline: true, max: 1000, required: false },
  },
  finds: COMMITTEE,
  guards: [committeeStands],
  effect: { creates: 'route-versions', set: { changedBy: 'actor' }, rows: draftsAgenda('routeVersion', ({ form }) => `例外措置の審査手続の変更（${String(form['what'])}: ${String(form['value'])}）`) },
})

// 経路の変更の取りやめ。
export const routeChangeWithdrawn = event('exceptions.route-change.saitama/withdrawn', {
  ...base, title: '経路の変更の取りやめ', subject: ['route-versions'], states: ['記録済'], verb: '変更の取りやめを記録する',
  form: { why: { label: '取りやめる理由', type: 'text', max: 300 } }, effect: { from: ['記録済'], to: '取りやめ' },
})

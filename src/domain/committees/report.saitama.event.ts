import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 部会長が、専門部会の審議の状況を委員会に報告する。
export const report = event('committees.report.saitama', {
  title: '専門部会の報告', cites: [saitama['2-2-(3)-オ']], profiles: ['saitama-police'], subject: ['committee-reports'], verb: '委員会に報告する', states: ['下書き'], roles: ['システム総括責任者'],
  form: { summary: { label: '調査・審議の状況', type: 'text', multiline: true, max: 8000, help: '議事の内容が下書きに入っています。委員に伝わるように直してください。' } },
  effect: { from: ['下書き'], to: '提出済', set: { summary: { field: 'summary' }, submittedOn: 'today' } },
})

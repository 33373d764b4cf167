import { hokkaido } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { AFFECTED } from './trouble-reports.register.ts'

const FILE = 'public-services.trouble-report.hokkaido'
const profiles = ['hokkaido-police'] as const
const form = {
  title: { label: '件名', type: 'text', max: 120 },
  noticedAt: { label: '認知した日時', type: 'dateTime', notAfter: 'now' },
  symptom: { label: '現象', type: 'text', multiline: true, max: 2000, help: '何が起きたか、どこで気付いたかを書きます。' },
  affected: { label: '影響するもの', type: 'choices', options: AFFECTED, required: false },
} as const
const entered = (kind: string) => ({ creates: 'trouble-reports', set: { kind: { value: kind }, reportedAt: 'now', reportedBy: 'actor' } }) as const
const byAdministrator = { profiles, cites: [hokkaido['2-2-(2)']], subject: ['trouble-reports'], roles: ['システム管理者'] } as const
const measures = { label: '措置', type: 'text', multiline: true, max: 2000 } as const

/** 利用者の通報・報告と、システム管理者の受付・終了。 */
export const troubleReportEvents = [
  event(`${FILE}/trouble`, { title: '障害の通報', cites: [hokkaido['12-1']], profiles, subject: [], verb: '障害を通報する', form, effect: entered('障害の通報') }),
  event(`${FILE}/incident`, { title: 'インシデントの報告', cites: [hokkaido['2-2-(2)']], profiles, subject: [], verb: 'インシデントを報告する', form, effect: entered('インシデントの報告') }),
  event(`${FILE}/taken-up`, { ...byAdministrator, title: '通報・報告の受付', verb: '受け付ける', states: ['受付待ち'], form: { measures: { ...measures, required: false } }, effect: { from: ['受付待ち'], to: '対応中', set: { measures: { field: 'measures' } } } }),
  event(`${FILE}/closed`, { ...byAdministrator, title: '通報・報告の終了', verb: '終了を記録する', states: ['対応中'], form: { measures }, effect: { from: ['対応中'], to: '終了', set: { measures: { field: 'measures' }, closedOn: 'today' } } }),
]

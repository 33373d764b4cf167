import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { auditPaper } from './paper-form.ts'
import { keptUntilItsDay } from './papers.guard.ts'

const cites = [saitama['2-5-(2)-エ-(ア)']] as const
const base = { cites, profiles: ['saitama-police'], roles: ['監査官', '情報セキュリティ管理者'] } as const
const { disposedOn, ...entered } = auditPaper

// 監査官も、自分が担当しない監査の調書は書けない。
const byItsAuditors = guard('audits.force-paper.saitama/auditors', {
  title: 'その監査の監査官', cites, profiles: ['saitama-police'],
  refuses: ({ form, actor }) => [form['auditors']].flat().includes(actor.person) || actor.roles.some(({ role }) => role === '情報セキュリティ管理者') ? null
    : { field: 'auditors', message: '監査調書を登録できるのは、その監査の監査官と情報セキュリティ管理者です。' },
})
const onlyOnesOwn = guard('audits.force-paper.saitama/own', {
  title: 'その監査の監査調書', cites, profiles: ['saitama-police'],
  refuses: ({ item, actor }) => [item?.details['auditors']].flat().includes(actor.person) || actor.roles.some(({ role }) => role === '情報セキュリティ管理者') ? null
    : { field: '', message: 'この監査の監査官ではないため、監査調書を扱えません。' },
})

/** 監査調書の登録、結果の通知、期限の後の廃棄。 */
export const forcePaperEvents = [
  event('audits.force-paper.saitama/entered', { ...base, title: '監査調書の登録', subject: [], verb: '監査調書を登録する', guards: [byItsAuditors], form: entered, effect: { creates: 'force-audit-papers' } }),
  // 通知を受けた被監査所属長は、この時から自分の所属の調書を開ける。
  event('audits.force-paper.saitama/notified', {
    ...base, title: '被監査所属長への通知', subject: ['force-audit-papers'], verb: '被監査所属長に通知する', states: ['保管中'], guards: [onlyOnesOwn],
    form: { head: { label: '被監査所属長', type: 'person', among: 'organisation', cites }, notifiedOn: { label: '通知した日', type: 'date', notAfter: 'today' } }, effect: { holder: { field: 'head' } },
  }),
  event('audits.force-paper.saitama/disposed', {
    ...base, title: '監査調書の廃棄', subject: ['force-audit-papers'], verb: '廃棄を記録する', states: ['保管中'], guards: [onlyOnesOwn, keptUntilItsDay('audits.force-paper.saitama/not-yet', cites, 'saitama-police')],
    form: { disposedOn, method: { label: '廃棄の方法', type: 'text', max: 200 } }, effect: { from: ['保管中'], to: '廃棄済', set: { disposedOn: { field: 'disposedOn' } } },
  }),
]

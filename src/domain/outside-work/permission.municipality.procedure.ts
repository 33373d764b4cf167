import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { currentSafeguards } from '../devices/own-terminal-safeguards.municipality.event.ts'
import { lapse } from '../media/take-out-form.ts'
import { confirmedForConfidentiality, confirmedForIntegrity, outsideSafeguards, safeguardsAreLaidDown } from './safeguards.municipality.guard.ts'
import { outsideSituation } from './situation.ts'
import { EQUIPMENT, PLACES } from './works.register.ts'

const clause = mic['5.1-(1)-③-(ウ)']
const longest = setting('outside-work.max-days', '外部での情報処理業務の許可の期間の上限', 92, { unit: '日', notInSource: true })

export const ownTerminalIsPermitted = guard('outside-work.permission.municipality/own-terminal', {
  title: '外部で使う支給以外の端末の許可',
  cites: [mic['5.1-(1)-④-(ア)']],
  profiles: ['municipality'],
  refuses: ({ chosen, actor }) => {
    const [terminal] = chosen['ownTerminal'] ?? []
    return !terminal || terminal.permissions.some(({ person }) => person === null || person === actor.person) ? null
      : { field: 'ownTerminal', message: `「${terminal.number}」には、あなたが業務に使う許可が今ありません。先に端末の業務利用を申請してください。` }
  },
})

// 外部での情報処理業務の許可。誰が、どこで、いつまで、何を、どの端末で、どう守って扱うかを、情報セキュリティ管理者が許可する。
export const permission = procedure('outside-work.permission.municipality', {
  title: '外部での情報処理業務',
  cites: [clause, mic['5.1-(1)-③-(ア)']],
  profiles: ['municipality'],
  settings: [longest, lapse],
  subject: null,
  verb: '外部での情報処理業務を申請する',
  form: {
    purpose: { label: '業務の内容', type: 'text', max: 200, cites: [clause], help: '作業者は、申請する人です。' },
    placeKind: { label: '作業場所の区分', type: 'choice', options: PLACES, cites: [clause] },
    place: { label: '作業場所', type: 'text', max: 200, cites: [clause], help: '例: 自宅（県内）、○○会議室' },
    period: { label: '期間', type: 'dateRange', notBefore: 'today', maxDays: longest, cites: [clause], help: '期間が過ぎると、許可は自動で終わります。' },
    contents: { label: '扱う情報資産と分類', type: 'contents', cites: [clause] },
    rulesConfirmed: { label: '外部での処理の安全管理措置の規定を確認した', type: 'flag', required: false, help: '機密性２以上又は完全性２の情報資産を扱うときは、確認が要ります。', cites: [mic['2-(1)-機密性-7'], mic['2-(1)-完全性-2']] },
    equipment: { label: '使う端末', type: 'choice', options: EQUIPMENT, cites: [clause] },
    terminal: { label: '支給の端末', type: 'item', register: 'terminals', states: ['保管中', '使用中', '持出し中'], when: is('equipment', '支給の端末'), cites: [clause] },
    ownTerminal: { label: '支給以外の端末', type: 'item', register: 'own-terminals', states: ['許可'], when: is('equipment', '許可を受けた支給以外の端末'), cites: [clause] },
    safeguards: { label: '適用する安全管理措置', type: 'text', multiline: true, max: 500, cites: [clause], help: 'のぞき見・置き忘れ・画面の放置などを防ぐ方法を書きます。' },
  },
  finds: { ...currentSafeguards, ...outsideSafeguards },
  guards: [safeguardsAreLaidDown, confirmedForConfidentiality, confirmedForIntegrity, ownTerminalIsPermitted],
  judge: outsideSituation,
  effect: {
    creates: 'works', holder: 'applicant', due: { field: 'period.to' }, contents: { add: 'contents' },
    set: { permittedFrom: { field: 'period.from' }, permittedUntil: { field: 'period.to' } },
  },
  grants: { until: { field: 'period.to' }, to: 'applicant' },
  lapsesAfter: lapse,
})

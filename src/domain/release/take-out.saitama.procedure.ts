import { saitama } from '../../../clauses/index.ts'
import { all, atLeast, is, not } from '../../engine/condition.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { isGiven, lapse } from './release-fields.ts'
import { APPROVERS, approver, reviewClauses, takeOutEffect, takeOutFields } from './take-out-fields.ts'
import { BACKUP, takeOutSituation } from './situation.ts'

const preserved = saitama['3-7-(1)']
// 読み: (2)の見直しと別に定める事項は、所属長以上の者のほかに、要機密情報についてだけ（docs/readings/0541）。
const bound = all(atLeast('item.confidentiality', 2), not(is('actor.headOrAbove', true)))

export const saysWhetherBackedUp = guard('release.take-out.saitama/backup', {
  title: 'バックアップの要否', cites: [preserved], profiles: ['saitama-police'],
  refuses: ({ form, item }) => {
    const { integrity = 0, availability = 0 } = item?.classification ?? {}
    if (Math.max(integrity, availability) < 2) return null
    if (!form['backup']) return { field: 'backup', message: '要保全情報・要安定情報を持ち出すときは、バックアップの要否を答えてください。' }
    return isGiven(form['backupNote']) ? null : { field: 'backupNote', message: form['backup'] === BACKUP[0] ? 'バックアップの所在を書いてください。' : 'バックアップが要らない理由を書いてください。' }
  },
})
export const isOnPaperOrAMedium = guard('release.take-out.saitama/medium', {
  title: '持ち出す媒体', cites: [saitama['3-5-(2)']], profiles: ['saitama-police'],
  refuses: ({ form, item }) => (item?.details['form'] === '書面' || listed(form, 'medium').length > 0 ? null : { field: 'medium', message: '電磁的記録は、入れて持ち出す媒体を選んでください。' }),
})

// 情報の庁舎外への持ち出し（埼玉）。要機密情報の見直し・上職者の承認（５(2)）と、要保全・要安定情報の許可（７(1)）を一つの申請で行う。
export const takeOut = procedure('release.take-out.saitama', {
  title: '情報の庁舎外への持ち出し',
  cites: [saitama['3-5-(2)'], preserved, saitama['2-1-(6)-イ']],
  profiles: ['saitama-police'],
  settings: [lapse, approver],
  subject: 'information',
  verb: '庁舎外への持ち出しを申請する',
  form: {
    ...takeOutFields,
    medium: { label: '入れて持ち出す媒体', type: 'item', register: 'media', states: ['保管中', '使用中'], required: false, help: '電磁的記録のとき選びます。媒体の持ち出しの許可も、この申請で受けます。' },
    minimised: { label: '要機密情報を必要最小限にしました', type: 'flag', required: false, help: '媒体に入れて持ち出すとき答えます。', cites: [saitama['8-1-(2)-エ-(イ)']] },
    care: { label: '持ち出し中の措置', type: 'text', max: 200, help: '例: 施錠したケースに入れ、身から離さない', cites: [saitama['3-5-(2)']] },
    backup: { label: 'バックアップ', type: 'choice', options: BACKUP, required: false, cites: [preserved], help: '要保全情報・要安定情報のときは必ず答えます。' },
    backupNote: { label: 'バックアップの所在、又は要らない理由', type: 'text', max: 200, required: false, when: is('backup', ...BACKUP), cites: [preserved] },
  },
  guards: [isOnPaperOrAMedium, saysWhetherBackedUp],
  judge: takeOutSituation,
  steps: [
    { kind: '回議', role: '上職者', scope: 'subject', classifier: true, binding: true, when: bound, cites: reviewClauses },
    ...APPROVERS.map((role) => ({ kind: '決裁', role, scope: 'applicant', when: bound, whereSetting: { setting: approver, is: role }, cites: [saitama['3-5-(2)']] } as const)),
  ],
  effect: {
    ...takeOutEffect,
    along: { field: 'medium', effect: { from: ['保管中', '使用中'], to: '持出し中', holder: 'applicant', due: { field: 'period.to' }, contents: { add: 'carried' }, custody: 'open' } },
  },
  lapsesAfter: lapse,
})

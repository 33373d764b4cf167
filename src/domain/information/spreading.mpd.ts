import { mpd } from '../../../clauses/index.ts'
import type { Form } from '../../engine/definition.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'
import { meansField } from './situation.ts'

/** 部数は配布先の数だけ。合わないときは理由が要る。 */
export const asManyAsGoOut = guard('information.copy.mpd/count', {
  title: '必要な範囲の部数', cites: [mpd['別表3-機密性中-5']], profiles: ['mpd'],
  refuses: ({ form }) => {
    const to = listed(form, 'recipients').length + listed(form, 'recipientUnits').length + (form['outsideRecipient'] ? 1 : 0)
    if (to === 0) return { field: 'recipients', message: '配布先を選んでください。' }
    return Number(form['copies']) !== to && !form['countReason'] ? { field: 'countReason', message: `部数（${String(form['copies'])}）と配布先の数（${to}）が合いません。合わない理由を書いてください。` } : null
  },
})
export const spreading = { profiles: ['mpd'] as const, subject: ['information'], states: ['作成途上', '使用中', '持出し中'] }
/** 複製と配布の記録に共通の項目。 */
export const spreadingForm = {
  aim: { label: '目的', type: 'text', max: 200, cites: [mpd['別表3-機密性中-5']] },
  copies: { label: '部数', type: 'number', min: 1, max: 10_000, unit: '部', cites: [mpd['別表3-機密性中-5']] },
  recipients: { label: '配布先の職員', type: 'person', many: true, required: false },
  recipientUnits: { label: '配布先の所属', type: 'unit', many: true, required: false },
  outsideRecipient: { label: '職員以外の配布先', type: 'text', max: 120, required: false },
  means: meansField,
  countReason: { label: '部数と配布先の数が合わない理由', type: 'text', max: 200, required: false },
} as const satisfies Form


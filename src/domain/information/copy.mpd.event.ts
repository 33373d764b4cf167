import { mpd } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { informationSituation, meansField } from './situation.ts'

const list = (value: unknown): readonly unknown[] => [value ?? []].flat()
const asManyAsGoOut = guard('information.copy.mpd/count', {
  title: '必要な範囲の部数', cites: [mpd['別表3-機密性中-5']], profiles: ['mpd'],
  refuses: ({ form }) => {
    const to = list(form['recipients']).length + list(form['recipientUnits']).length + (form['outsideRecipient'] ? 1 : 0)
    if (to === 0) return { field: 'recipients', message: '配布先を選んでください。' }
    return Number(form['copies']) !== to && !form['countReason'] ? { field: 'countReason', message: `部数（${String(form['copies'])}）と配布先の数（${to}）が合いません。合わない理由を書いてください。` } : null
  },
})
const base = { profiles: ['mpd'] as const, subject: ['information'], states: ['作成途上', '使用中', '持出し中'] }
const form = {
  aim: { label: '目的', type: 'text', max: 200, cites: [mpd['別表3-機密性中-5']] },
  copies: { label: '部数', type: 'number', min: 1, max: 10_000, unit: '部', cites: [mpd['別表3-機密性中-5']] },
  recipients: { label: '配布先の職員', type: 'person', many: true, required: false },
  recipientUnits: { label: '配布先の所属', type: 'unit', many: true, required: false },
  outsideRecipient: { label: '職員以外の配布先', type: 'text', max: 120, required: false },
  means: meansField,
  countReason: { label: '部数と配布先の数が合わない理由', type: 'text', max: 200, required: false },
} as const

// 複製・配布の記録（警視庁）。機密性高は、別に認めた登録がなければできない。
export const copy = event('information.copy.mpd', {
  ...base, title: '情報の複製', cites: [mpd['別表3-機密性中-5'], mpd['4-4']], verb: '複製を登録する',
  form: { title: { label: '複製の名称', type: 'text', max: 120 }, form: { label: '形態', type: 'choice', options: ['電磁的記録', '書面'] }, origin: { label: '由来', type: 'choice', options: ['複製'], default: '複製' }, business: { label: '業務', type: 'text', max: 80 }, ...form },
  guards: [asManyAsGoOut],
  judge: (context) => informationSituation('copy', context),
  effect: { creates: 'information', holder: 'applicant', lineage: { from: 'item', how: '複製' }, classify: { like: 'sources' }, readers: true },
})
export const distribution = event('information.distribution.mpd', {
  ...base, title: '情報の配布', cites: [mpd['別表3-機密性中-5']], verb: '配布を記録する', form, guards: [asManyAsGoOut],
  judge: (context) => informationSituation('distribute', context),
  effect: { readers: 'add' },
})

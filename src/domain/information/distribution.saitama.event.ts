import { saitama } from '../../../clauses/index.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { informationSituation, meansField } from './situation.ts'

const onlyToWhomItIsNeeded = guard('information.distribution.saitama/needed', {
  title: '要機密情報の過剰な配布の禁止', cites: [saitama['3-3-(1)-エ']], profiles: ['saitama-police'],
  refuses: ({ form, item }) => {
    if ((item?.classification?.confidentiality ?? 1) < 2) return null
    const reasons = String(form['reasons'] ?? '').split('\n').filter((line) => line.trim() !== '').length
    const named = listed(form, 'recipients').length + (form['outsideRecipient'] ? 1 : 0)
    if (named > reasons) return { field: 'reasons', message: `宛先ごとに、必要な理由を一行ずつ書いてください（宛先${named}、理由${reasons}）。` }
    if (listed(form, 'recipientUnits').length === 0) return null
    if (!form['rangeReason']) return { field: 'rangeReason', message: '所属を範囲とする配布は、理由を書いてください。' }
    return form['confirmedBy'] ? null : { field: 'confirmedBy', message: '所属を範囲とする配布は、上職者の確認を受けてください。' }
  },
})
const toSomebody = guard('information.distribution.saitama/somebody', {
  title: '配布先', cites: [saitama['3-3-(1)-エ']], profiles: ['saitama-police'],
  refuses: ({ form }) => (listed(form, 'recipients').length + listed(form, 'recipientUnits').length > 0 || form['outsideRecipient'] ? null : { field: 'recipients', message: '配布先を選んでください。' }),
})

// 情報の配布（埼玉）。宛先ごとの必要と部数を残す。配布禁止の情報は、許された人にだけ配れる。
export const distribution = event('information.distribution.saitama', {
  title: '情報の配布',
  cites: [saitama['3-3-(1)-エ'], saitama['1-2-(2)-イ-(ウ)']],
  profiles: ['saitama-police'],
  subject: ['information'],
  verb: '配布を記録する',
  states: ['作成途上', '使用中', '持出し中'],
  form: {
    recipients: { label: '配布先の人', type: 'person', many: true, required: false },
    reasons: { label: '宛先ごとの必要な理由', type: 'text', multiline: true, required: false, help: '一行に一人ずつ、配布先の順に書きます。' },
    recipientUnits: { label: '配布先の所属（範囲で配るとき）', type: 'unit', many: true, required: false },
    rangeReason: { label: '範囲で配る理由', type: 'text', max: 200, required: false },
    confirmedBy: { label: '確認した上職者', type: 'person', notMe: true, required: false },
    outsideRecipient: { label: '部外の配布先', type: 'text', max: 120, required: false },
    means: meansField,
    copies: { label: '部数', type: 'number', min: 1, max: 10_000, unit: '部' },
  },
  guards: [toSomebody, onlyToWhomItIsNeeded],
  judge: (context) => informationSituation('distribute', context),
  effect: { readers: 'add' },
})

import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { register } from '../../engine/register/register.ts'
import { changeWork } from './change-work.ts'

// 書いた記録は、どの行為からも書き換えられない。
const standsAsWritten = guard('operations.change-records/as-written', {
  title: '確定した変更作業の記録', cites: [mic['6.1-(4)-②']], profiles: ['municipality'],
  refuses: ({ item, before }) => {
    const changed = before ? [...new Set([...Object.keys(before.details), ...Object.keys(item?.details ?? {})])].find((key) => JSON.stringify(item?.details[key]) !== JSON.stringify(before.details[key])) : undefined
    return changed === undefined ? null : { field: changed, message: '確定した記録は直せません。「訂正を足す」で新しい行にしてください。' }
  },
})

// システム変更作業簿。確定した行は直さず、訂正は別の行として足す。
export const changeRecords = register('operations.change-records', {
  title: 'システム変更作業簿',
  noun: '変更作業の記録',
  cites: [mic['6.1-(4)-②']],
  profiles: ['municipality'],
  purpose: 'システムの変更などの作業を、前後の状態と確認者まで残します。書いた記録は直せません。誤りは「訂正を足す」で新しい行にします。',
  table: 'change_record',
  number: { label: '作業番号', help: '記録すると自動で付きます。', prefix: '変更' },
  columns: {
    system: { label: '情報システム', type: 'item', register: 'systems' },
    instruction: { label: '作業指示', type: 'item', register: 'work-orders', required: false, cites: [mic['1-(6)']] },
    ...changeWork,
    corrects: { label: '訂正した記録', type: 'item', register: 'change-records', required: false },
    reason: { label: '訂正の理由', type: 'text', max: 300, required: false },
  },
  states: { 確定: { tone: 'final', help: '確定した記録です。直すときは訂正を足します。' } },
  initial: '確定',
  enteredBy: { act: '変更作業の記録', cites: [mic['6.1-(4)-②']] },
  opensTo: { roles: ['情報システム管理者', '統括情報セキュリティ責任者'], own: true, named: { people: 'allowed' }, cites: [mic['6.1-(4)-②']] },
  carriesInformation: false,
  listed: ['number', 'system', 'instruction', 'workedAt', 'worker', 'category', 'result', 'confirmer', 'corrects', 'unit'],
  guards: [standsAsWritten],
})

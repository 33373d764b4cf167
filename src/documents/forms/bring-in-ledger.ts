import type { LedgerForm } from '../ledger.ts'

/** 持込み記録簿: the nine items asked for, in their order. */
export const bringInLedgerForm: LedgerForm = {
  title: '持込み記録簿',
  form: { name: '持込み記録簿' },
  orientation: 'landscape',
  columns: [
    { key: 'unit', label: '所属課室名', width: 34 },
    { key: 'person', label: '名前', width: 26 },
    { key: 'broughtAt', label: '日時', width: 26, kind: 'moment' },
    { key: 'item', label: '持込物', width: 46 },
    { key: 'count', label: '個数', width: 13, kind: 'number' },
    { key: 'purpose', label: '用途', width: 46 },
    { key: 'place', label: '持込の場所', width: 36 },
    { key: 'takenHomeOn', label: '持ち帰り日', width: 20, kind: 'day' },
    { key: 'confirmedBy', label: '管理者の確認', width: 26 },
  ],
}

import type { LedgerForm } from '../ledger.ts'

/** 持出し記録簿: the nine items asked for, in their order. */
export const takeOutLedgerForm: LedgerForm = {
  title: '持出し記録簿',
  form: { name: '持出し記録簿' },
  orientation: 'landscape',
  columns: [
    { key: 'unit', label: '所属課室名', width: 34 },
    { key: 'person', label: '名前', width: 26 },
    { key: 'takenAt', label: '日時', width: 26, kind: 'moment' },
    { key: 'item', label: '持出物', width: 46 },
    { key: 'count', label: '個数', width: 13, kind: 'number' },
    { key: 'purpose', label: '用途', width: 46 },
    { key: 'place', label: '持出の場所', width: 36 },
    { key: 'returnedOn', label: '返却日', width: 20, kind: 'day' },
    { key: 'confirmedBy', label: '管理者の確認', width: 26 },
  ],
}

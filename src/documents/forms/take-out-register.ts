import type { LedgerForm } from '../ledger.ts'

/** 持出し簿: one line for each permitted take-out of a medium, from the permission to the confirmed return. */
export const takeOutRegisterForm: LedgerForm = {
  title: '持出し簿',
  form: { name: '持出し簿' },
  orientation: 'landscape',
  columns: [
    { key: 'number', label: '管理番号', width: 20 },
    { key: 'person', label: '持出者', width: 22 },
    { key: 'contents', label: '持出物の内容\n（情報の分類・件数）', width: 38 },
    { key: 'purpose', label: '用途', width: 30 },
    { key: 'place', label: '持出先', width: 28 },
    { key: 'permittedBy', label: '許可者', width: 22 },
    { key: 'permittedOn', label: '許可日', width: 20, kind: 'day' },
    { key: 'takenAt', label: '持出日時', width: 22, kind: 'moment' },
    { key: 'dueOn', label: '返却\n予定日', width: 20, kind: 'day' },
    { key: 'returnedOn', label: '返却日', width: 20, kind: 'day' },
    { key: 'malwareChecked', label: '不正プロ\nグラム確認', width: 20, kind: 'check', align: 'center' },
    { key: 'erased', label: '消去の\n確認者', width: 20 },
    { key: 'confirmedBy', label: '管理者の\n確認', width: 20 },
  ],
}

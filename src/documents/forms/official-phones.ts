import type { LedgerForm } from '../ledger.ts'

/** 公用携帯電話機管理簿: official mobile phones of a unit. 未定: the rules name no layout; compare with the office's own form. */
export const officialPhonesForm: LedgerForm = {
  title: '公用携帯電話機管理簿',
  form: { name: '公用携帯電話機管理簿' },
  orientation: 'landscape',
  columns: [
    { key: 'number', label: '管理番号', width: 20 },
    { key: 'model', label: '機種', width: 30 },
    { key: 'phoneNumber', label: '電話番号', width: 34 },
    { key: 'carrier', label: '回線事業者', width: 22 },
    { key: 'unit', label: '配分先の所属', width: 30 },
    { key: 'holder', label: '使用者', width: 22 },
    { key: 'shared', label: '個人・\n共用の別', width: 16, align: 'center' },
    { key: 'use', label: '使用区分', width: 20 },
    { key: 'encrypted', label: '暗号化', width: 13, kind: 'check', align: 'center' },
    { key: 'lockedOn', label: '認証設定\n確認日', width: 20, kind: 'day' },
    { key: 'lentOn', label: '配分日', width: 20, kind: 'day' },
    { key: 'state', label: '状態', width: 16, align: 'center' },
    { key: 'inspectedOn', label: '最終\n点検日', width: 20, kind: 'day' },
    { key: 'remarks', label: '備考', width: 24 },
  ],
}

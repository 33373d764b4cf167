import type { LedgerForm } from '../ledger.ts'

/** 外部記録媒体管理表: one line for each medium and UID of a unit. 未定: the rules leave the layout to another provision; compare with the office's own form. */
export const externalMediaForm: LedgerForm = {
  title: '外部記録媒体管理表',
  form: { name: '外部記録媒体管理表' },
  orientation: 'landscape',
  columns: [
    { key: 'number', label: '管理番号', width: 20 },
    { key: 'kind', label: '種別', width: 23 },
    { key: 'model', label: '製品名・\nメーカー機種', width: 30 },
    { key: 'serial', label: '製造番号', width: 24 },
    { key: 'capacity', label: '容量', width: 12, align: 'right' },
    { key: 'encrypted', label: '暗号化\n機能', width: 14, kind: 'check', align: 'center' },
    { key: 'registeredOn', label: '登録\n年月日', width: 20, kind: 'day' },
    { key: 'place', label: '保管場所', width: 28 },
    { key: 'custodian', label: '保管者', width: 20 },
    { key: 'user', label: '使用者\n（共用の別）', width: 22 },
    { key: 'lentUntil', label: '貸与\n期限', width: 20, kind: 'day' },
    { key: 'classification', label: '保存中の\n情報の分類', width: 20 },
    { key: 'state', label: '状態', width: 15, align: 'center' },
    { key: 'inspectedOn', label: '最終\n点検日', width: 20, kind: 'day' },
    { key: 'remarks', label: '備考', width: 25 },
  ],
  notes: ['返納し、又は廃棄した媒体の行は消さずに、状態を改める。'],
}

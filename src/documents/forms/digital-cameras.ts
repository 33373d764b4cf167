import type { LedgerForm } from '../ledger.ts'

/** デジタルカメラ等管理表: cameras, recorders and the like of a unit. 未定: the rules leave the layout to another provision; compare with the office's own form. */
export const digitalCamerasForm: LedgerForm = {
  title: 'デジタルカメラ等管理表',
  form: { name: 'デジタルカメラ等管理表' },
  orientation: 'landscape',
  columns: [
    { key: 'number', label: '管理番号', width: 20 },
    { key: 'kind', label: '種別', width: 26 },
    { key: 'model', label: '製品名・\nメーカー機種', width: 34 },
    { key: 'serial', label: '製造番号', width: 28 },
    { key: 'builtInStorage', label: '内蔵記憶\n装置', width: 15, kind: 'check', align: 'center' },
    { key: 'media', label: '挿入する媒体の\n管理番号', width: 26 },
    { key: 'registeredOn', label: '登録\n年月日', width: 20, kind: 'day' },
    { key: 'place', label: '保管場所', width: 32 },
    { key: 'custodian', label: '保管者', width: 22 },
    { key: 'state', label: '状態', width: 16, align: 'center' },
    { key: 'inspectedOn', label: '最終\n点検日', width: 20, kind: 'day' },
    { key: 'remarks', label: '備考', width: 28 },
  ],
}

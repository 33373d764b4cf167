import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// 外から戻った端末は、ポリシーを満たすか許可を受けるまでつなげない。
export const notBeforeItIsPermitted = guard('devices.connection.municipality/permitted', {
  title: '接続前の確認',
  cites: [mic['6.2-(2)-⑥']],
  profiles: ['municipality'],
  refuses: ({ item }) =>
    item?.details['connection'] === '許可待ち'
      ? { field: '', message: `「${item.number}」は接続前の確認が済んでいないため、つなげません。課室のポリシーを満たさないときは、情報セキュリティ管理者に接続の許可を申請してください。` } : null,
})

// 検疫で不合格になった端末は、許可があってもつなげない。
export const passesQuarantine = guard('devices.connection.municipality/quarantine', {
  title: '検疫の結果',
  cites: [mic['kaisetsu-6.2-(2)-注5']],
  profiles: ['municipality'],
  refuses: ({ item }) =>
    item?.details['quarantine'] === '不合格'
      ? { field: '', message: `「${item.number}」は検疫で不合格のため、つなげません（理由: ${String(item.details['quarantineReason'] ?? '記録なし')}）。直してから検疫をやり直してください。` } : null,
})

import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const OFFLINE = ['マイナンバー利用事務系', 'LGWAN接続系', '独立（ネットワークなし）']

// インターネットにつながない端末に対策ソフトウェアを入れないのは、理由のあるときに限る。
export const offlineWithoutAntivirusHasReason = guard('devices.terminals.municipality/antivirus', {
  title: '対策ソフトウェアを導入しない理由',
  cites: [mic['6.4-(2)-④']],
  profiles: ['municipality'],
  refuses: ({ item }) =>
    OFFLINE.includes(String(item?.details['zone'])) && item?.details['antivirus'] === '導入しない' && !item.details['antivirusReason']
      ? { field: 'antivirusReason', message: '対策ソフトウェアを導入しないときは、感染や侵入の可能性が著しく低いといえる理由を入力してください。' } : null,
})

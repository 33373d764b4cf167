import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 対策ソフトウェアと定義ファイルを更新した記録。
export const updated = event('devices.antivirus-update.municipality', {
  title: '対策ソフトウェアの更新',
  cites: [mic['6.4-(2)-④']],
  profiles: ['municipality'],
  subject: ['terminals'],
  verb: '対策ソフトウェアの更新を記録する',
  form: {
    product: { label: '対策ソフトウェアと版', type: 'text', max: 80 },
    definitionsOn: { label: '定義ファイルの日付', type: 'date', notAfter: 'today' },
    updatedOn: { label: '更新した日', type: 'date', notAfter: 'today' },
  },
  effect: { set: { protection: { field: 'product' }, definitionsOn: { field: 'definitionsOn' }, protectionCheckedOn: { field: 'updatedOn' } } },
})

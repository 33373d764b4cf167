import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 遠隔のロック・消去を指示した記録。電源が切れた端末には届かないので、結果も残す。
export const wiped = event('devices.remote-wipe.municipality', {
  title: '遠隔ロック・消去の実施',
  cites: [mic['kaisetsu-4.4-⑥'], mic['kaisetsu-4.4-注5'], mic['kaisetsu-6.2-(2)-図表25-③']],
  profiles: ['municipality'],
  subject: ['terminals'],
  verb: '遠隔ロック・消去の実施を記録する',
  states: ['紛失'],
  form: {
    orderedAt: { label: '指示した日時', type: 'dateTime', notAfter: 'now' },
    what: { label: '実施したこと', type: 'choices', options: ['遠隔ロック', '遠隔消去'] },
    result: { label: '結果', type: 'choice', options: ['完了を確認した', '端末に届いていない', '失敗した'] },
    remarks: { label: '備考', type: 'text', required: false, max: 500 },
  },
})

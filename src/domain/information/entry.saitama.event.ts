import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { information } from './information.register.ts'

// 作成・入手した情報の登録と、分類・取扱制限の決定（埼玉）。
export const entry = event('information.entry.saitama', {
  title: '情報の登録と分類の決定',
  cites: [saitama['3-2-(1)']],
  profiles: ['saitama-police'],
  subject: [],
  verb: '情報を登録する',
  form: {
    ...information.columns,
    sources: { label: '元にした情報', type: 'item', register: 'information', many: true, required: false, help: '参照・入手・複製した元の情報です。機密性と取扱制限を引き継ぎます。', cites: [saitama['3-2-(5)']] },
    confidentiality: { label: '機密性', type: 'choice', options: ['1', '2', '3'] },
    integrity: { label: '完全性', type: 'choice', options: ['1', '2'], required: false },
    availability: { label: '可用性', type: 'choice', options: ['1', '2'], required: false },
    restrictions: { label: '取扱制限', type: 'restrictions', required: false },
  },
  effect: { creates: 'information', classify: { keep: [] }, lineage: { from: 'sources', how: '作成' }, readers: true, holder: 'applicant' },
})

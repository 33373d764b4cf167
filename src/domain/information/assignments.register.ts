import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 担当業務台帳。誰が、いつから、どの業務を担当するか。情報の「業務」と突き合わせて、業務に要る取扱いかを見る。
export const assignments = register('information.assignments', {
  title: '担当業務台帳',
  noun: '担当業務',
  cites: [saitama['3-1']],
  profiles: ['saitama-police'],
  purpose: '職員の担当業務を登録します。情報は、その業務を担当している人だけが扱えます。異動すると、前の所属の担当は効かなくなります。',
  table: 'business_assignment',
  number: { label: '番号', help: '例: TANTO-0001', prefix: 'TANTO' },
  columns: {
    person: { label: '職員', type: 'person' },
    business: { label: '業務', type: 'text', max: 80, help: '情報資産台帳の「業務」と同じ言葉で書きます。' },
    begunOn: { label: '担当を始めた日', type: 'date' },
    endsOn: { label: '担当を終える日', type: 'date', required: false },
  },
  states: { 担当中: { tone: 'rest', help: '業務を担当しています。' }, 終了: { tone: 'final', help: '担当を終えました。' } },
  initial: '担当中',
  carriesInformation: false,
  listed: ['number', 'person', 'business', 'begunOn', 'endsOn', 'state'],
})

import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// バックアップの登録（埼玉）。元の機密性と取扱制限が付き、元が上がればともに上がる。
export const backup = event('information.backup.saitama', {
  title: 'バックアップの登録',
  cites: [saitama['3-7-(2)']],
  profiles: ['saitama-police'],
  subject: ['information'],
  verb: 'バックアップを登録する',
  states: ['作成途上', '使用中', '持出し中'],
  form: {
    title: { label: 'バックアップの名称', type: 'text', max: 120 },
    form: { label: '形態', type: 'choice', options: ['電磁的記録'], default: '電磁的記録' },
    origin: { label: '由来', type: 'choice', options: ['バックアップ'], default: 'バックアップ' },
    business: { label: '業務', type: 'text', max: 80 },
    takenOn: { label: '取得日', type: 'date', notAfter: 'today' },
    storage: { label: '媒体と保管場所', type: 'text', max: 120 },
    neededUntil: { label: '廃棄の予定日', type: 'date', notBefore: 'today', required: false },
  },
  effect: { creates: 'information', holder: 'applicant', lineage: { from: 'item', how: 'バックアップ' }, classify: { like: 'sources' }, readers: true },
})

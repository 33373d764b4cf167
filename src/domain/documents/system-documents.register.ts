import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { readersSetBy } from './readers.guard.ts'

const cites = [mic['6.1-(5)']] as const
const KEEPERS = ['情報システム管理者', '統括情報セキュリティ責任者'] as const

// 構成図・仕様書台帳。読んでよい者だけが開け、紙や媒体は貸出しと所在まで追う。
export const systemDocuments = register('documents.system-documents', {
  title: '構成図・仕様書台帳',
  noun: '構成図・仕様書',
  cites,
  profiles: ['municipality'],
  purpose: 'ネットワーク構成図と情報システム仕様書を、紙か電子かを問わず登録します。業務に要る者だけが開け、貸し出したものは返るまで追います。',
  table: 'system_document',
  number: { label: '文書番号', help: '文書に付けた番号です。', prefix: '構成' },
  columns: {
    name: { label: '文書名', type: 'text', max: 120, cites },
    kind: { label: '種類', type: 'choice', options: ['ネットワーク構成図', '情報システム仕様書'], cites },
    edition: { label: '版', type: 'text', max: 40, cites },
    medium: { label: '媒体', type: 'choice', options: ['紙', '電子', '記録媒体'], cites },
    keptAt: { label: '保管場所', type: 'text', max: 200, cites },
    readers: { label: '閲覧を許す者', type: 'person', many: true, required: false, help: '業務に要る者だけを選びます。', cites },
    seenOn: { label: '最終所在確認日', type: 'date', required: false, notAfter: 'today', cites },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    保管中: { tone: 'rest', help: '保管場所にあります。' },
    貸出中: { tone: 'out', help: '閲覧を許された者に貸し出しています。' },
    廃止: { tone: 'final', help: '古い版などで、もう使いません。' },
  },
  initial: '保管中',
  opensTo: { roles: KEEPERS, own: true, named: { people: 'readers' }, witnessed: ['name', 'edition'], cites },
  carriesInformation: false,
  listed: ['number', 'name', 'kind', 'edition', 'medium', 'keptAt', 'state', 'holder', 'due', 'seenOn', 'unit'],
  guards: [readersSetBy('documents.system-documents/readers', KEEPERS, cites)],
})

import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 外部回線につながる端末に、やむを得ず保存した受信情報。移して消すまで残る。
export const receivedFiles = register('mail.received-files', {
  title: '受信情報の一時保存簿',
  noun: '受信情報の保存',
  cites: [saitama['8-1-(3)-コ'], saitama['8-1-(3)-サ']],
  profiles: ['saitama-police'],
  purpose: '外部からメールで受け取った要機密情報を、外部回線につながる端末にやむを得ず保存したとき、移して消すまでを残します。',
  table: 'received_file',
  number: { label: '保存番号', help: '保存を記録すると自動で付きます。', prefix: '受信' },
  columns: {
    matter: { label: '受け取った情報', type: 'text', max: 200 },
    confidentiality: { label: '機密性', type: 'choice', options: ['1', '2', '3'] },
    terminal: { label: '保存した端末', type: 'item', register: 'terminals' },
    system: { label: '端末のシステム', type: 'item', register: 'systems' },
    reason: { label: 'やむを得ない事由', type: 'text', max: 400, required: false, cites: [saitama['8-1-(3)-コ']] },
    savedAt: { label: '保存した日時', type: 'dateTime', notAfter: 'now', elapsesIn: ['保存中', '移送済'] },
    medium: { label: '使った外部記録媒体', type: 'item', register: 'media', required: false, cites: [saitama['8-1-(3)-サ']] },
    target: { label: '取込先の端末', type: 'item', register: 'terminals', required: false, cites: [saitama['8-1-(3)-サ']] },
    movedAt: { label: '取り込んだ日時', type: 'dateTime', notAfter: 'now', required: false },
    removedAt: { label: '元の端末から削除した日時', type: 'dateTime', notAfter: 'now', required: false },
  },
  states: {
    保存中: { tone: 'attention', help: '外部回線につながる端末に情報があります。つながらない端末に移します。' },
    移送済: { tone: 'attention', help: '移し終えました。元の端末から消します。' },
    削除済: { tone: 'final', help: '元の端末から消しました。' },
  },
  initial: '保存中',
  enteredBy: { act: '受信した情報の保存の記録', cites: [saitama['8-1-(3)-コ']] },
  carriesInformation: false,
  listed: ['number', 'matter', 'confidentiality', 'terminal', 'state', 'savedAt', 'movedAt', 'removedAt', 'unit'],
})

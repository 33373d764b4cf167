import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 導入してよいソフトウェア。端末ごと、又は所属の端末すべてについて許可される。
export const permittedSoftware = register('software.permitted-software', {
  title: 'ソフトウェア許可台帳',
  noun: 'ソフトウェアの許可',
  cites: [mic['6.1-(17)-①'], mic['6.1-(17)-②']],
  profiles: ['municipality'],
  purpose: 'どの端末にどのソフトウェアを入れてよいかを示します。ここにない導入は、端末のソフトウェア一覧を取り込むと見つかります。',
  table: 'permitted_software',
  number: { label: '許可番号', help: '許可が下りると自動で付きます。', prefix: '導入許可' },
  columns: {
    terminal: { label: '端末', type: 'item', register: 'terminals', required: false, help: '空なら、所属のすべての端末についての許可です。' },
    software: { label: 'ソフトウェア', type: 'text', max: 120 },
    version: { label: '版', type: 'text', max: 60, required: false },
    purpose: { label: '業務上の必要', type: 'text', max: 200 },
    permittedOn: { label: '許可した日', type: 'date', required: false },
    until: { label: '許可の終わり', type: 'date', required: false },
  },
  states: { 許可中: { tone: 'rest', help: '入れてよいソフトウェアです。' }, 取消し: { tone: 'final', help: 'もう入れられません。' } },
  initial: '許可中',
  enteredBy: { act: 'ソフトウェアの導入の申請', cites: [mic['6.1-(17)-①']] },
  carriesInformation: false,
  listed: ['number', 'software', 'version', 'terminal', 'unit', 'state', 'permittedOn', 'until'],
})

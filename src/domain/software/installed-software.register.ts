import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 端末に実際に入っているソフトウェア。資産管理の一覧（Excel・CSV）を取り込み、許可台帳にないものを見つける。
export const installedSoftware = register('software.installed-software', {
  title: '導入済みソフトウェア一覧',
  noun: '導入済みソフトウェア',
  cites: [mic['6.1-(17)-①']],
  profiles: ['municipality'],
  purpose: '端末から取り出したソフトウェアの一覧を取り込みます。許可のない導入は、端末と使用者を示して不備の一覧に出ます。',
  table: 'installed_software',
  number: { label: '導入番号', help: '取り込む一覧の行の番号、又は端末名とソフトウェア名などです。', prefix: '導入' },
  columns: {
    terminal: { label: '端末', type: 'item', register: 'terminals' },
    software: { label: 'ソフトウェア', type: 'text', max: 120 },
    version: { label: '版', type: 'text', max: 60, required: false },
    installedOn: { label: '導入した日', type: 'date', required: false, notAfter: 'today' },
  },
  states: { 導入中: { tone: 'rest', help: '端末に入っています。' }, 除去済: { tone: 'final', help: '端末から取り除きました。' } },
  initial: '導入中',
  covered: {
    by: 'permitted-software', states: ['許可中'], match: { terminal: 'terminal', software: 'software' }, from: 'permittedOn', until: 'until', of: 'terminal', title: '許可のないソフトウェアの導入', cites: [mic['6.1-(17)-①']],
  },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'terminal', 'software', 'version', 'installedOn', 'unit', 'state'],
  aliases: { number: ['導入番号', '番号', '行番号', 'No'], terminal: ['端末', '端末番号', '管理番号', 'コンピューター名'], software: ['ソフトウェア', 'ソフトウェア名', '名称', 'アプリケーション'], version: ['版', 'バージョン'], installedOn: ['導入した日', 'インストール日'], unit: ['所属'] },
})

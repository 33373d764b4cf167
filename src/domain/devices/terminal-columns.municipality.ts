import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Form } from '../../engine/definition.ts'
import { MEANS, MEANS_HELP } from '../identities/means.ts'

export const NETWORK_ZONES = ['マイナンバー利用事務系', 'LGWAN接続系', 'インターネット接続系', '独立（ネットワークなし）'] as const
const municipality = { profiles: ['municipality'], required: false } as const

/** 市区町村の端末台帳だけにある列。接続する系と、庁外で使うための備え。 */
export const municipalTerminalColumns = {
  zone: { ...municipality, label: '接続する系', type: 'choice', options: NETWORK_ZONES, help: '端末がつながるネットワークです。' },
  dutyUse: { ...municipality, label: '業務上の用途', type: 'choice', options: ['一般', '外部との受渡し専用', 'テレワーク'], help: '「外部との受渡し専用」は、管理区域で外部とだけ通信する端末です。', cites: [mic['kaisetsu-3-(1)-①-注2']] },
  inControlledArea: { ...municipality, label: '管理区域内に設置', type: 'flag', cites: [mic['kaisetsu-3-(1)-①-注2']] },
  shared: { ...municipality, label: '使い方', type: 'choice', options: ['共用', '個人に配分'], cites: [mic['kaisetsu-5.1-(1)-①-注2']] },
  outsideAccess: { ...municipality, label: '庁外からのアクセスに使う', type: 'flag', cites: [mic['6.2-(2)-⑤']] },
  authentication: { ...municipality, label: '認証手段', type: 'choices', options: MEANS, cites: [mic['kaisetsu-3-(1)-②-(ア)']], help: MEANS_HELP },
  multiFactor: { ...municipality, label: '多要素認証にしている', type: 'flag', cites: [mic['kaisetsu-3-(1)-②-(ア)']], help: '「はい」にできるのは、認証手段が二種類以上のときだけです。' },
  screenLock: { ...municipality, label: '端末ロック（パスワード）', type: 'flag', cites: [mic['kaisetsu-4.4-⑥']] },
  remoteWipe: { ...municipality, label: '遠隔消去', type: 'flag', help: '離れた所から端末の情報を消せますか。', cites: [mic['4.4-⑥']] },
  remoteManaged: { ...municipality, label: '遠隔管理（ロック・消去）の仕組み', type: 'flag', cites: [mic['kaisetsu-6.2-(2)-図表25-③']] },
  antivirus: { ...municipality, label: '対策ソフトウェアの導入', type: 'choice', options: ['導入', '導入しない'], cites: [mic['6.4-(2)-④']] },
  antivirusReason: { ...municipality, label: '導入しない理由', type: 'text', multiline: true, max: 500, when: is('antivirus', '導入しない'), help: '感染・侵入の可能性が著しく低いと判断した理由です。', cites: [mic['6.4-(2)-④']] },
  connection: { ...municipality, label: '庁内ネットワークへの接続', type: 'choice', options: ['可', '許可待ち'], help: '外から戻った端末は、確かめが済むまで「許可待ち」です。', cites: [mic['6.2-(2)-⑥']] },
  quarantine: { ...municipality, label: '検疫の結果', type: 'choice', options: ['合格', '不合格'], cites: [mic['kaisetsu-6.2-(2)-注5']] },
  quarantineReason: { ...municipality, label: '検疫の不合格の理由', type: 'text', max: 200, when: is('quarantine', '不合格') },
} as const satisfies Form

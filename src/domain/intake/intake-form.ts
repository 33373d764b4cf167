import type { Form } from '../../engine/definition.ts'

const ZONES = ['インターネット接続系', 'LGWAN接続系', 'マイナンバー利用事務系', 'どの系にもつながない'] as const
/** What is taken in, from where to where. */
export const intakeFields = {
  matter: { label: '取り込むもの', type: 'text', max: 200 },
  kind: { label: '区分', type: 'choice', options: ['データ', 'ソフトウェア'] },
  source: { label: '入手の方法', type: 'choice', options: ['受信した電子メール', 'インターネット', '電子記録媒体', 'ほかの組織との回線'] },
  sender: { label: '差出人・入手先', type: 'text', max: 200 },
  fromZone: { label: '受け取った系', type: 'choice', options: ZONES },
  toZone: { label: '取り込む系', type: 'choice', options: ZONES },
} as const satisfies Form

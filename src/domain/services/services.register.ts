import { saitama } from '../../../clauses/index.ts'
import type { Form } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['4-2-(1)-オ-(イ)'], saitama['4-2-(1)-キ-(イ)']] as const
const done = (label: string, help: string) => ({ label, help, type: 'choice', options: ['未対応', '対応済み'], default: '未対応', section: '構築時の対策', cites: [saitama['4-2-(1)-オ-(ア)']] } as const)

/** 構築するときに講じる四つの対策と、その状況。 */
export const MEASURES = {
  accessControl: done('アクセス制御', '不正なアクセスを防ぐための制御です。'),
  encryption: done('暗号化', '扱う情報の機密性を守るための暗号化です。'),
  development: done('開発時の対策', '開発を伴わないときは、対応することがないことを確かめて「対応済み」にします。'),
  design: done('設計・設定の誤り防止', '設計と設定に誤りが入らないようにする対策です。'),
} as const satisfies Form

// 外部サービス台帳。警察情報システムの構築に使う外部サービスと、その外部サービス管理者。
export const services = register('services.services', {
  title: '外部サービス台帳',
  noun: '外部サービス',
  cites,
  profiles: ['saitama-police'],
  purpose: '使う外部サービスと外部サービス管理者、構築時の対策の状況を登録します。確認の記録がそろわないと、運用開始にも利用終了にもできません。',
  table: 'external_service',
  number: { label: 'サービス番号', help: '外部サービスごとに付ける番号です。', prefix: '外部サービス' },
  columns: {
    name: { label: 'サービスの名称', type: 'text', max: 120 },
    provider: { label: '提供者', type: 'text', max: 120 },
    kind: { label: '種類', type: 'choice', options: ['クラウドサービス', '約款による外部サービス', 'ソーシャルメディア', 'ウェブ会議', 'そのほか'] },
    use: { label: '用途', type: 'text', max: 300 },
    confidential: { label: '要機密情報を扱う', type: 'flag' },
    system: { label: '構築する情報システム', type: 'item', register: 'systems', required: false },
    approval: { label: '承認の番号', type: 'text', max: 60, required: false },
    approvedOn: { label: '承認された日', type: 'date', required: false, notAfter: 'today' },
    manager: { label: '外部サービス管理者', type: 'person', among: 'organisation', help: '承認のときに指名された人です。', cites: [saitama['4-2-(1)-キ-(イ)']] },
    ...MEASURES,
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    構築中: { tone: 'rest', help: '構築時の対策と、その実施の確認が済むと、運用を始められます。' },
    運用中: { tone: 'rest', help: '使っています。' },
    '更改・廃棄中': { tone: 'out', help: '外部サービス管理者の確認が済むと、利用を終えられます。' },
    利用終了: { tone: 'final', help: 'もう使っていません。記録は残ります。' },
  },
  initial: '構築中',
  carriesInformation: false,
  linkedFrom: [{ register: 'service-checks', column: 'service' }],
  listed: ['number', 'name', 'provider', 'kind', 'confidential', 'manager', 'state', 'unit'],
  aliases: { number: ['サービス番号', '番号'], name: ['サービス名', '名称', 'サービスの名称'], provider: ['提供者', '事業者'], remarks: ['備考'] },
})

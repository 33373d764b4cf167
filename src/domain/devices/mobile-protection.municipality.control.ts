import { mic } from '../../../clauses/index.ts'
import { all, any, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const yearly = setting('devices.controls.ages-days', '適合確認をやり直すまで', 365, { unit: '日', notInSource: true })
const base = { profiles: ['municipality'], register: 'terminals', agesAfter: yearly, settings: [yearly] } as const
const isMobile = is('details.kind', 'モバイル端末', 'モバイルパソコン', 'モバイルインターネット端末')
const isForTelework = is('details.dutyUse', 'テレワーク')
const evidence = { evidence: { label: '確かめた方法と資料', type: 'text', max: 200 } } as const

/** モバイル端末を庁外で使うための備え（市区町村）。 */
export const mobileProtection = [
  control('devices.mobile-protection.municipality/remote-wipe', {
    ...base, title: '遠隔消去などの措置', cites: [mic['4.4-⑥']], appliesWhen: isMobile, question: '庁外で使うために、遠隔消去機能の利用などの措置をとっていますか。', fields: evidence,
    contradicts: { when: is('details.remoteWipe', false), message: '台帳では遠隔消去が「いいえ」です。遠隔消去を設定して台帳を直すか、「不適合」と答えてください。' },
    gates: ['devices.take-out.municipality'], warns: true,
  }),
  control('devices.mobile-protection.municipality/screen-lock', {
    ...base, title: '端末ロック', cites: [mic['kaisetsu-4.4-⑥']], appliesWhen: isMobile, question: '普段からパスワードで端末ロックをかけていますか。', fields: evidence,
    contradicts: { when: is('details.screenLock', false), message: '台帳では端末ロックが「いいえ」です。端末ロックを設定して台帳を直すか、「不適合」と答えてください。' },
    gates: ['devices.take-out.municipality'],
  }),
  control('devices.mobile-protection.municipality/wipe-with-encryption', {
    ...base, title: '遠隔消去と暗号化の併用', cites: [mic['kaisetsu-4.4-注5']], appliesWhen: all(isMobile, is('details.remoteWipe', true)),
    question: '遠隔消去が届かないときに備えて、データの暗号化などを合わせて入れていますか。', fields: evidence,
    contradicts: { when: is('details.encryption', false), message: '遠隔消去のみです。電源が切れているか通信できない端末は消せないので、記憶装置の暗号化などを合わせて入れてください。' },
  }),
  control('devices.mobile-protection.municipality/lending', {
    ...base, title: '貸与するときのセキュリティ確保の措置', cites: [mic['6.2-(2)-⑤']], appliesWhen: all(isMobile, is('details.outsideAccess', true)),
    question: '外部からのアクセスに使う端末を貸すための措置を、すべてとりましたか。',
    fields: {
      encrypted: { label: '端末の情報を暗号化した', type: 'declaration' }, authenticated: { label: '利用者の認証を設定した', type: 'declaration' }, patched: { label: '修正プログラムと定義ファイルを最新にした', type: 'declaration' },
      ...evidence,
    },
    gates: ['devices.lending.municipality'],
  }),
  control('devices.mobile-protection.municipality/quarantine', {
    ...base, title: '検疫', cites: [mic['kaisetsu-6.2-(2)-注5']], appliesWhen: all(isMobile, is('details.quarantine', '合格', '不合格')), question: '検疫に合格していますか。', fields: evidence,
    contradicts: { when: is('details.quarantine', '不合格'), message: '検疫の結果が「不合格」です。直してから検疫をやり直してください。' },
  }),
  control('devices.mobile-protection.municipality/telework-remote', {
    ...base, title: 'テレワーク端末の遠隔管理', cites: [mic['kaisetsu-6.2-(2)-図表25-③']], appliesWhen: any(isForTelework, isMobile), question: '盗難・紛失のとき、端末の情報を遠隔で管理（ロック・消去）できますか。', fields: evidence,
    contradicts: { when: is('details.remoteManaged', false), message: '台帳では遠隔管理の仕組みが「いいえ」です。対応しない端末はテレワークに割り当てられません。' },
    gates: ['devices.telework.municipality'],
  }),
  control('devices.mobile-protection.municipality/telework-media', {
    ...base, title: 'テレワーク端末への記録媒体の接続制限', cites: [mic['kaisetsu-6.2-(2)-図表25-⑤']], appliesWhen: isForTelework, question: '端末に記録媒体をつなげないように制限していますか。', fields: evidence,
  }),
]

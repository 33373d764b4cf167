import { mic } from '../../../clauses/index.ts'
import { all, any, has, is, not } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { carriesConfidential, carriesHighlyConfidential, checkedForMalware, isExternalMedium, isMobileTerminal, isNetworkDevice, isNotApproved, isNotIssued, isNotMaintained, isPersonal, isPhone, wasConnectedElsewhere } from '../words/facts.ts'

/** 媒体の使用、接続、持ち込み、支給以外の端末（地方公共団体）。 */
const base = { profiles: ['municipality'] } as const
const FILE = 'media.handling-use.municipality'
const useOrConnect = ['use-medium', 'connect'] as const

const isForeign = is('equipment.owner', 'contractor')
// 読み: 台帳にない（組織が管理しない）媒体は出所不明と同じに扱う。外部の組織の媒体は契約があれば使える。
const isOfUnknownOrigin = all(isExternalMedium, any(is('equipment.owner', 'personal'), all(is('equipment.managed', false), not(isForeign))))
const isOffline = is('equipment.zone', 'mynumber', 'lgwan', 'internal', 'standalone')

export const rules = [
  rule(`${FILE}/origin`, {
    ...base, actions: [...useOrConnect, 'store'], title: '使用できる媒体', cites: [mic['kaisetsu-4.4-注1-支給媒体']], when: isOfUnknownOrigin,
    then: { forbid: { unless: 'exception', instead: '支給された媒体を使う' } },
  }),
  rule(`${FILE}/foreign-contract`, {
    ...base, actions: useOrConnect, title: '外部の組織の媒体は契約があるときだけ使う', cites: [mic['kaisetsu-4.4-注1-支給媒体']], when: all(isExternalMedium, isForeign, not(has('measures', 'confidentiality-agreement'))),
    then: { forbid: { unless: 'exception', instead: '媒体での取扱いを守ることを、相手と契約で取り決める' } },
  }),
  rule(`${FILE}/foreign-safety`, {
    ...base, actions: useOrConnect, title: '外部の組織の媒体を読み書きするときの安全確保', cites: [mic['kaisetsu-4.4-注1-運搬目的']], when: all(isExternalMedium, isForeign),
    then: { require: { measure: 'malware-checked', at: 'before', satisfied: checkedForMalware } },
  }),
  rule(`${FILE}/connect-unknown`, {
    ...base, actions: ['connect'], title: '出所不明の媒体の接続', cites: [mic['kaisetsu-6.5-(7)-②']], when: isOfUnknownOrigin,
    then: { forbid: { unless: 'exception', instead: '台帳にある媒体を使う' } },
  }),
  rule(`${FILE}/malware`, {
    ...base, actions: useOrConnect, title: '接続するときの検査', cites: [mic['kaisetsu-6.5-(7)-②']], when: isExternalMedium,
    then: { require: { measure: 'malware-checked', at: 'before', satisfied: checkedForMalware } },
  }),
  rule(`${FILE}/offline-system`, {
    ...base, actions: [...useOrConnect, 'store'], title: 'インターネットにつながないシステムで使う媒体', cites: [mic['6.4-(2)-④']],
    when: all(isExternalMedium, isOffline, any(is('equipment.owner', 'personal', 'contractor'), is('equipment.managed', false))),
    then: { forbid: { unless: 'exception', instead: '市が管理する媒体を使う' } },
  }),
  rule(`${FILE}/not-issued`, {
    ...base, actions: [...useOrConnect, 'use-personal-device', 'bring-in'], title: '支給以外の端末・媒体の業務利用', cites: [mic['5.1-(1)-④-(ア)'], mic['5.1-(1)-④-(イ)'], mic['kaisetsu-5.1-(1)-②-対策1']], when: all(isNotIssued, isNotApproved),
    then: { forbid: { unless: 'approval', by: '情報セキュリティ管理者', instead: '支給されたものを使う。やむを得ないときは、情報セキュリティ管理者に利用を申請する' } },
  }),
  rule(`${FILE}/not-issued-top`, {
    ...base, actions: [...useOrConnect, 'use-personal-device'], title: '支給以外の端末での機密性３の情報', cites: [mic['2-(1)-機密性-1'], mic['kaisetsu-5.1-(1)-②-対策4']], when: all(carriesHighlyConfidential, isNotIssued),
    then: { forbid: { unless: 'exception', instead: '支給された端末を使う' } },
  }),
  rule(`${FILE}/not-issued-training`, {
    ...base, actions: ['use-personal-device'], title: '支給以外の端末の教育', cites: [mic['kaisetsu-5.1-(1)-②-対策5']], when: all(isNotIssued, not(is('actor.trained', true))),
    then: { forbid: { unless: 'exception', instead: '支給以外の端末のセキュリティに関する研修を受ける' } },
  }),
  rule(`${FILE}/not-issued-malware`, {
    ...base, actions: ['use-personal-device'], title: '支給以外の端末のウイルス検査', cites: [mic['kaisetsu-5.1-(1)-②-対策2']], when: isNotIssued,
    then: { require: { measure: 'malware-checked', at: 'before', satisfied: checkedForMalware } },
  }),
  rule(`${FILE}/not-issued-lock`, {
    ...base, actions: ['use-personal-device'], title: '支給以外の端末のロック', cites: [mic['kaisetsu-5.1-(1)-②-対策3']], when: isNotIssued,
    then: { require: { measure: 'password', at: 'before', satisfied: is('equipment.locked', true) } },
  }),
  rule(`${FILE}/network`, {
    ...base, actions: ['connect'], title: '端末のネットワークへの接続', cites: [mic['6.1-(19)'], mic['kaisetsu-6.1-(19)']], when: all(isNetworkDevice, isNotApproved),
    then: { forbid: { unless: 'approval', by: '統括情報セキュリティ責任者', instead: '統括情報セキュリティ責任者に接続の許可を申請する' } },
  }),
  rule(`${FILE}/back-from-outside`, {
    ...base, actions: ['connect'], title: '外から戻ったモバイル端末の確認', cites: [mic['6.2-(2)-⑥']], when: all(any(isMobileTerminal, isPhone), wasConnectedElsewhere),
    then: { require: { measure: 'malware-checked', at: 'before', satisfied: checkedForMalware } },
  }),
  rule(`${FILE}/back-from-outside-permission`, {
    ...base, actions: ['connect'], title: '外から戻ったモバイル端末の接続の許可', cites: [mic['6.2-(2)-⑥']], when: all(any(isMobileTerminal, isPhone), wasConnectedElsewhere),
    then: { permit: { role: '情報セキュリティ管理者', matter: 'reconnection' } },
  }),
  // 読み: 管理区域かどうかは、その場所のシステムが扱う情報の機密性（information.confidentiality）で見分ける（docs/readings/0142）。
  rule(`${FILE}/controlled-area`, {
    ...base, actions: ['bring-in'], title: '管理区域への私物と無関係な機器の持ち込み', cites: [mic['4.2-(2)-④']], when: all(carriesConfidential, any(isPersonal, isNotMaintained)),
    then: { forbid: { unless: 'exception', instead: 'そのシステムに使う支給品だけを持ち込む' } },
  }),
  rule(`${FILE}/system-room`, {
    ...base, actions: ['bring-in'], title: '情報システム室への支給以外の端末・媒体の持ち込み', cites: [mic['kaisetsu-5.1-(1)-②-室内持込み']], when: all(carriesConfidential, isNotIssued),
    then: { forbid: { unless: null, instead: '支給された端末・媒体だけを情報システム室に持ち込む' } },
  }),
  rule(`${FILE}/needed-only`, {
    ...base, actions: ['bring-in'], title: '保管場所への必要以上の媒体の持ち込み', cites: [mic['2-(1)-機密性-3']], when: all(carriesConfidential, isExternalMedium, is('purpose', 'off-duty')),
    then: { forbid: { unless: 'exception', instead: '業務に必要な媒体だけを持ち込む' } },
  }),
]

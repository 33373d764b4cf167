import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { PROFILES } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'
import { everyDriveIsErased } from '../erasure/drives.guard.ts'
import { hostingColumns } from '../erasure/hosting.ts'
import { hostingIsJudged } from '../erasure/hosting.guard.ts'
import { multiFactorHasTwoKinds } from '../identities/terminal-means.guard.ts'
import { municipalTerminalColumns } from './terminal-columns.municipality.ts'
import { deployedByWhoAnswersForIt, isNotAPhone, mobileByPurpose } from './terminals.guard.ts'
import { offlineWithoutAntivirusHasReason } from './terminals.municipality.guard.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const POLICE = ['saitama-police', 'mpd', 'hokkaido-police'] as const

// 端末の台帳（モバイル端末・モバイルパソコン・支給外端末を含む）。モバイル端末かどうかは形ではなく整備の目的で決まる。
export const terminals = register('devices.terminals', {
  title: '端末台帳',
  noun: '端末',
  cites: [saitama['1-3-(12)'], mpd['5-3-(1)'], mpd['2-1-(6)'], mpd['2-1-(9)'], mic['kaisetsu-5.1-(1)-③-注5'], hokkaido['13-1']],
  profiles: PROFILES,
  purpose: '端末を一台ずつ登録し、何のために整備され、いまどこで誰が使い、対策がいつ確かめられたかを残します。',
  table: 'terminal',
  number: { label: '管理番号', help: '端末に貼った番号票の番号です。一度使った番号は、廃棄しても再び使えません。', prefix: '端末' },
  columns: {
    kind: { label: '種別', type: 'choice', options: ['モバイル端末', 'モバイルパソコン', 'モバイルインターネット端末', 'ノート型パソコン', '据置型パソコン', 'インターネット端末', '支給外端末', 'その他'], default: '据置型パソコン', cites: [saitama['1-3-(12)'], mpd['2-1-(6)']] },
    otherKind: { label: '種別の名称', type: 'text', max: 40, when: is('kind', 'その他') },
    builtToMove: { label: '移動して運用する整備目的', type: 'flag', profiles: ['saitama-police'], help: '一つの庁舎から移して使うものとして整備した端末は「はい」です。ノート型でも、そのために整備していなければ「いいえ」です。', cites: [saitama['1-3-(12)']] },
    voiceCalls: { label: '移動通信事業者の回線で音声通話できる', type: 'flag', profiles: ['saitama-police'], required: false, help: '「はい」のものは携帯電話機です。公用携帯電話機の台帳に登録します。', cites: [saitama['1-3-(11)']] },
    owner: { label: '所有', type: 'choice', options: ['支給', '個人所有', '外部の組織'], default: '支給' },
    model: { label: '機種', type: 'text', max: 80, required: false },
    serial: { label: '製造番号', type: 'text', max: 80, required: false },
    lineNumber: { label: '回線番号', type: 'text', max: 20, pattern: 'phone', required: false, help: '通信用の回線を契約しているときの番号です。' },
    system: { label: '属するシステム', type: 'text', max: 120, required: false },
    encryption: { label: '記憶装置の暗号化', type: 'flag', required: false },
    os: { label: 'ＯＳと版', type: 'text', max: 80, required: false, cites: [saitama['8-3-(1)-エ']] },
    updatedOn: { label: 'ＯＳを更新した日', type: 'date', required: false, notAfter: 'today', cites: [saitama['8-3-(1)-エ']] },
    protection: { label: '対策ソフト', type: 'text', max: 80, required: false, cites: [saitama['8-3-(1)-エ']] },
    definitionsOn: { label: '定義ファイルの日付', type: 'date', required: false, notAfter: 'today', cites: [saitama['8-3-(1)-エ']] },
    protectionCheckedOn: { label: '対策の確認日', type: 'date', required: false, notAfter: 'today', help: '脆弱性と不正プログラムへの対策が最新であることを確かめた日です。記録から入ります。', cites: [saitama['8-3-(1)-エ']] },
    externallyConnected: { label: '外部回線への接続', type: 'choice', options: ['なし', '接続した', '不明'], default: 'なし', profiles: POLICE },
    malwareCheckedOn: { label: '不正プログラム確認日', type: 'date', required: false, notAfter: 'today' },
    ...municipalTerminalColumns,
    storage: { label: '内蔵する記憶装置', type: 'choice', options: ['あり', 'なし'], required: false, profiles: ['saitama-police', 'mpd', 'municipality'], help: '「あり」のものは、手放す前に記憶装置台帳で一台ずつ抹消を記録します。', cites: [mic['4.1-(7)'], saitama['3-6-(2)'], mpd['別表3-機密性高-6']] },
    lease: { label: 'リース契約', type: 'item', register: 'leases', required: false, profiles: ['saitama-police', 'municipality'], cites: [saitama['3-6-(2)'], mic['4.1-(7)']] },
    ...hostingColumns,
    registeredOn: { label: '登録年月日', type: 'date', required: false, notAfter: 'today' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    保管中: { tone: 'rest', help: '所属の保管場所にあります。' },
    使用中: { tone: 'rest', help: '庁舎内で使われています。' },
    持出し中: { tone: 'out', help: '庁舎の外か、ほかの所属で使われています。' },
    返却確認待ち: { tone: 'attention', help: '返却の申告があり、別の人の確認を待っています。' },
    要確認: { tone: 'attention', help: '確かめが済むまで使えません。' },
    廃棄待ち: { tone: 'attention', help: '廃棄を待っています。' },
    紛失: { tone: 'attention', help: '所在が分からず、報告されています。' },
    廃棄: { tone: 'final', gone: true, help: '手放しました。番号は再び使いません。' },
    返却済: { tone: 'final', help: '所有者に返しました。' },
  },
  initial: '保管中',
  opensTo: OWN_OFFICE,
  carriesInformation: true,
  inspected: ['保管中', '使用中', '持出し中', '返却確認待ち', '要確認', '廃棄待ち'],
  listed: ['number', 'kind', 'model', 'state', 'unit', 'holder', 'owner', 'due', 'place', 'class', 'seen'],
  linkedFrom: [{ register: 'drives', column: 'equipment' }],
  guards: [everyDriveIsErased, hostingIsJudged, isNotAPhone, mobileByPurpose, deployedByWhoAnswersForIt, multiFactorHasTwoKinds, offlineWithoutAntivirusHasReason],
  distinct: [
    { column: 'serial', elsewhere: { register: 'phones', column: 'serial' }, profiles: ['saitama-police'], cites: [saitama['1-3-(11)'], saitama['1-3-(12)']], message: '同じ製造番号の携帯電話機が登録されています。携帯電話機をモバイル端末として重ねて登録できません。' },
    { column: 'lineNumber', elsewhere: { register: 'phones', column: 'phoneNumber' }, profiles: ['saitama-police'], cites: [saitama['1-3-(11)'], saitama['1-3-(12)']], message: '同じ電話番号の携帯電話機が登録されています。携帯電話機をモバイル端末として重ねて登録できません。' },
  ],
  aliases: {
    number: ['管理番号', '端末番号', '番号'], kind: ['種別', '端末種別'], model: ['機種', '製品名', '型番'], serial: ['製造番号', 'シリアル番号', 'S/N'], unit: ['所属', '所属課室名'], holder: ['使用者', '利用者'],
    place: ['設置場所', '保管場所'], os: ['ＯＳ', 'OS'], registeredOn: ['登録年月日', '登録日'], remarks: ['備考', '摘要'], state: ['状態'],
  },
})

import { hokkaido, mic, mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { PROFILES } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'
import { hostingColumns } from '../erasure/hosting.ts'
import { hostingIsJudged } from '../erasure/hosting.guard.ts'
import { broughtForAReason, keptWhereRegistered } from '../zones/confidential-storage.guard.ts'
import { keptAwayFromDisaster } from '../zones/hazard.guard.ts'
import { keptUntilRetentionEnds } from './retention.guard.ts'
import { ZONE_CHOICES } from './situation.ts'
import { aContractCoversForeignMedia, countsAsTheHighestOfItsContents, importMediumStaysImportMedium, longTermStorageIsWriteProtected, storedWhereItsContentsDemand } from './media.guard.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 外部記録媒体の台帳（ＵＩＤを含む）。
export const media = register('media.media', {
  title: '外部記録媒体管理台帳',
  noun: '外部記録媒体',
  cites: [saitama['8-1-(2)-エ-(ア)'], saitama['1-3-(7)'], mpd['6-1-(2)'], mpd['6-1-(3)'], mic['kaisetsu-5.1-(1)-③-注5'], hokkaido['13-1']],
  profiles: PROFILES,
  purpose: 'ＵＳＢメモリなどの外部記録媒体を一本ずつ登録し、いまどこに、誰の手に、何の情報を入れてあるかを残します。',
  table: 'medium',
  number: { label: '管理番号', help: '媒体に貼った番号票の番号です。一度使った番号は、廃棄しても再び使えません。', prefix: 'USB' },
  columns: {
    kind: { label: '種別', type: 'choice', options: ['ＵＳＢメモリ', '外付けハードディスクドライブ', 'ＤＶＤ－Ｒ', 'ＳＤカード', 'ＵＩＤ', 'その他'], default: 'ＵＳＢメモリ', cites: [saitama['1-3-(7)'], mpd['6-1-(2)']] },
    otherKind: { label: '種別の名称', type: 'text', max: 40, when: is('kind', 'その他'), cites: [saitama['1-3-(7)']] },
    product: { label: '製品名', type: 'text', max: 80, required: false },
    serial: { label: '製造番号', type: 'text', max: 80, required: false },
    deviceId: { label: '識別番号', type: 'text', max: 80, required: false, help: '機器が媒体を見分けるための番号です。', cites: [saitama['8-1-(2)-エ-(ア)']] },
    capacity: { label: '容量', type: 'text', max: 20, required: false, help: '例: 32GB' },
    encryption: { label: '暗号化機能', type: 'flag', help: '媒体自体に暗号化の機能がありますか。' },
    shared: { label: '使い方', type: 'choice', options: ['共用', '個人に配分'], default: '共用' },
    origin: { label: '由来', profiles: ['municipality'], type: 'choice', options: ['支給', '外部の組織から受領'], default: '支給', cites: [mic['kaisetsu-4.4-注1-支給媒体']] },
    contract: { label: '取扱いを定めた契約', profiles: ['municipality'], type: 'text', max: 120, when: is('origin', '外部の組織から受領'), help: '媒体での情報の扱いを守ることを取り決めた契約の件名か番号です。', cites: [mic['kaisetsu-4.4-注1-支給媒体']] },
    use: { label: '用途', profiles: ['municipality'], type: 'choice', options: ['一般', '取込み専用', '受渡し専用', '運搬', '長期保管', 'バックアップ', '保管', '業務データの常用'], default: '一般', cites: [mic['kaisetsu-3-(1)-①-注3-(イ)'], mic['kaisetsu-4.4-注1-運搬目的']] },
    writeProtectedOn: { label: '書込禁止にした日', profiles: ['municipality'], type: 'date', notAfter: 'today', when: is('use', '長期保管'), cites: [mic['2-(2)-⑥-(イ)']] },
    writeProtectedHow: { label: '書込禁止の方法', profiles: ['municipality'], type: 'text', max: 80, when: is('use', '長期保管') },
    writeProtectedBy: { label: '書込禁止の確認者', profiles: ['municipality'], type: 'person', when: is('use', '長期保管') },
    externallyConnected: { label: '外部の電子計算機への接続', type: 'choice', options: ['なし', '接続した', '不明'], default: 'なし', cites: [saitama['8-1-(6)-イ']] },
    malwareCheckedOn: { label: '不正プログラム確認日', type: 'date', required: false, notAfter: 'today' },
    registeredOn: { label: '登録年月日', type: 'date', notAfter: 'today', required: false },
    usableUntil: { label: '貸与期間の終わり', type: 'date', required: false, help: '年度末で終わる貸与は 3月31日 です。' },
    neededUntil: { label: '情報が要る期限', type: 'date', required: false, profiles: ['saitama-police'], help: '業務の終わりや返却の日など、入れた情報がいらなくなる予定の日です。来たら、消去するか延長するかを尋ねます。', cites: [saitama['3-6-(1)']] },
    retentionUntil: { label: '保存期間の満了日', type: 'date', required: false, profiles: ['saitama-police'], help: '文書管理の定めで残さなければならない原本を入れたときだけ書きます。この日までは消去できません。', cites: [saitama['3-6-(1)']] },
    placedFor: { label: '保管場所に持ち込む必要性', type: 'text', max: 200, required: false, profiles: ['municipality'], help: '機密性２以上の情報の保管場所に置くときに書きます。', cites: [mic['2-(1)-機密性-3']] },
    storedZone: { label: '情報を保存した系', type: 'choice', options: ZONE_CHOICES, required: false, profiles: ['municipality'], cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']] },
    ...hostingColumns,
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    保管中: { tone: 'rest', help: '所属の保管場所にあります。' },
    使用中: { tone: 'out', help: '庁舎内で使われています。' },
    持出し中: { tone: 'out', help: '許可を受けて庁舎の外にあります。' },
    返却確認待ち: { tone: 'attention', help: '返却の申告があり、別の人の確認を待っています。' },
    要確認: { tone: 'attention', help: '不正プログラムがないと確かめるまで使えません。' },
    廃棄待ち: { tone: 'attention', help: '廃棄の許可が下り、抹消と記録を待っています。' },
    紛失: { tone: 'attention', help: '所在が分からず、報告されています。' },
    廃棄: { tone: 'final', gone: true, help: '抹消されました。番号は再び使いません。' },
    返却済: { tone: 'final', help: '外部の組織に返しました。' },
  },
  initial: '保管中',
  opensTo: OWN_OFFICE,
  carriesInformation: true,
  inspected: ['保管中', '使用中', '持出し中', '返却確認待ち', '要確認', '廃棄待ち'],
  listed: ['number', 'kind', 'state', 'class', 'unit', 'holder', 'due', 'place', 'encryption', 'seen'],
  linkedFrom: [{ register: 'erasure-keys', column: 'medium' }],
  cautions: [keptAwayFromDisaster],
  guards: [hostingIsJudged, keptAwayFromDisaster, keptUntilRetentionEnds, countsAsTheHighestOfItsContents, storedWhereItsContentsDemand, keptWhereRegistered, broughtForAReason, longTermStorageIsWriteProtected, aContractCoversForeignMedia, importMediumStaysImportMedium],
  aliases: {
    number: ['管理番号', '登録番号', '媒体番号', '番号'], kind: ['種別', '媒体種別', '種類'], product: ['製品名', 'メーカ・機種等', '機種', '型番'], serial: ['製造番号', 'シリアル番号', 'S/N'],
    unit: ['所属', '所属課室', '管理所属', '所属課室名'], holder: ['使用者', '保管者', '利用者'], place: ['保管場所', '場所'], encryption: ['暗号化', '暗号化機能の有無', '暗号化機能'],
    registeredOn: ['登録年月日', '登録日'], usableUntil: ['貸与期間', '使用期限'], capacity: ['容量'], remarks: ['備考', '摘要'], state: ['状態'],
  },
})

import { hokkaido, kunrei, mic, mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { PROFILES } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'
import { MEANS, MEANS_HELP } from '../identities/means.ts'
import { OF_NPA } from '../digitisation/equivalence-form.ts'
import { announcedByRule, ceilingsGoTogether, hasItsManager, recognisedWithDay } from './systems.guard.ts'

/** 第３条第１項の号のうち、システムそのものを指すもの（総称・プログラム・接続の用語のほか）。 */
const DIVISIONS = ([['１', '警察庁情報管理システム'], ['２', '埼玉県警察情報管理システム'], ['６', '警察共通基盤システム'], ['７', '警察庁ＷＡＮシステム（Ｐ－ＷＡＮ）'], ['８', '埼玉県警察ＷＡＮシステム'], ['10', 'その他の情報システム']] as const).map(([number, value]) => ({ value, label: `第${number}号　${value}` }))

const LEVELS = [{ value: '1', label: '１まで' }, { value: '2', label: '２まで' }, { value: '3', label: '３まで' }]
const TWO_LEVELS = LEVELS.slice(0, 2)

// 情報システム台帳。何のために使うシステムで、どの分類まで扱えるか。使用の判定はこの台帳を見る。
export const systems = register('systems.systems', {
  title: '情報システム台帳',
  noun: '情報システム',
  cites: [saitama['8-1-(2)-イ-(ア)'], saitama['8-1-(2)-イ-(オ)'], mpd['12-2'], hokkaido['11-1-(1)'], hokkaido['13-2'], mic['5.1-(1)-②'], mic['kaisetsu-2-(2)-②-注3']],
  profiles: PROFILES,
  purpose: 'システムごとに、使う目的と扱える情報の上限を登録します。目的にない使い方や、上限を超える情報の取扱いは、ここに照らして止まります。',
  table: 'information_system',
  number: { label: 'システム番号', help: 'システムごとに付ける番号です。', prefix: 'システム' },
  columns: {
    name: { label: '名称', type: 'text', max: 80 },
    divisions: { label: '第３条の区分', type: 'choices', options: DIVISIONS, required: false, profiles: ['saitama-police'], cites: [kunrei['3-1']], help: '当たるものをすべて選びます。情報システムの整備及び管理に関する訓令の施行日から付けられます。' },
    purposes: {
      label: '使用目的', type: 'text', multiline: true, max: 2000, required: false, help: '一行に一つずつ書きます。空のうちは、どの目的でも使えるとは答えません。',
      cites: [saitama['8-1-(2)-イ-(ア)'], mpd['12-2'], hokkaido['11-1-(1)'], mic['5.1-(1)-②']],
    },
    confidentialityCeiling: { label: '扱える機密性', type: 'choice', options: LEVELS, default: '1', cites: [saitama['8-1-(2)-イ-(オ)'], hokkaido['13-2']] },
    integrityCeiling: { label: '扱える完全性', type: 'choice', options: TWO_LEVELS, default: '1', cites: [saitama['8-1-(2)-イ-(オ)'], hokkaido['13-2']] },
    availabilityCeiling: { label: '扱える可用性', type: 'choice', options: TWO_LEVELS, default: '1', cites: [saitama['8-1-(2)-イ-(オ)'], hokkaido['13-2']] },
    externalLine: { label: '外部回線につながる', type: 'flag', help: 'インターネットなど、組織の外の回線につながるシステムは「はい」です。' },
    builtForConfidential: { label: '要機密情報を扱うものとして整備', type: 'flag', help: '外部との電子メールの送受信など、要機密情報を扱ってよいものとして整備されたシステムだけ「はい」です。', cites: [saitama['3-3-(4)']] },
    labelling: {
      label: '分類の表示の方法', type: 'choice', options: ['ファイルごとに表示', 'システム単位で周知'], required: false, profiles: ['municipality'], cites: [mic['kaisetsu-2-(2)-②-注3']],
      help: '「システム単位で周知」にすると、利用者全員に周知の確認が求められ、情報ごとの表示は確かめません。',
    },
    labellingRule: { label: '分類を明記した規定', type: 'text', max: 200, required: false, profiles: ['municipality'], when: is('labelling', 'システム単位で周知'), cites: [mic['kaisetsu-2-(2)-②-注3']] },
    database: { label: 'データベースを備える', type: 'flag', required: false, profiles: ['saitama-police'], cites: [saitama['7-2-(4)-ウ']], help: '「はい」で、要保護情報を扱うなら、権限のある人の不正な操作を検知できることを確かめます。' },
    outsideAccess: { label: '庁外からアクセスできる', type: 'flag', required: false, profiles: ['municipality'], cites: [mic['6.2-(2)-③']], help: '「はい」にすると、利用者本人であることを確かめる機能の適合確認が求められます。' },
    authentication: { label: '認証方式', type: 'choices', options: MEANS, required: false, profiles: ['municipality'], cites: [mic['4.4-②'], mic['kaisetsu-4.4-②'], mic['kaisetsu-6.2-(5)']], help: MEANS_HELP },
    remoteAccess: { label: 'リモートアクセスを行う', type: 'flag', required: false, profiles: ['saitama-police'], cites: [saitama['8-3-(1)-イ']], help: '「はい」にすると、多要素主体認証の確認項目が加わります。' },
    npaRelation: { label: '警察庁のシステムとの関係', type: 'choice', options: ['県警察が整備', ...OF_NPA], required: false, profiles: ['saitama-police'], cites: [saitama['8-1-(1)-ウ']], help: '電子化した手続の同等性を、だれが確認するかが決まります。' },
    npaDocument: { label: '警察庁情報セキュリティ管理者が認める文書', type: 'text', max: 120, required: false, profiles: ['saitama-police'], cites: [saitama['6-1-(3)-オ']], help: '文書番号です。認めた日とそろうと、システム管理担当者の適格性の協議が要らなくなります。' },
    npaRecognisedOn: { label: '警察庁情報セキュリティ管理者が認めた日', type: 'date', required: false, notAfter: 'today', profiles: ['saitama-police'], cites: [saitama['6-1-(3)-オ']] },
    supplier: { label: '契約先（納入業者）', type: 'text', max: 120, required: false, profiles: ['municipality'], help: 'システムを納めた業者の名です。セキュリティ情報の入手先の候補にもなります。', cites: [mic['kaisetsu-6.6-(2)-注5']] },
    startedOn: { label: '運用を始めた日', type: 'date', required: false, notAfter: 'today' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 整備中: { tone: 'attention', help: '整備しています。証跡の点検の周期が定まるまで、運用を始められません。' }, 運用中: { tone: 'rest', help: '使えるシステムです。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '運用中',
  linkedFrom: [{ register: 'trail-schemes', column: 'system' }, { register: 'maintenances', column: 'system' }, { register: 'privileges', column: 'system' }],
  carriesInformation: false,
  // 前提: 台帳の所属は、システムの整備を担当する所属。責任者はその長が務め、手では決めない。
  answered: { label: 'システムセキュリティ責任者', profiles: ['saitama-police'], cites: [saitama['2-1-(3)-ア']], who: ({ unit }) => ({ headOf: unit }) },
  listed: ['number', 'name', 'unit', 'state', 'confidentialityCeiling', 'externalLine', 'builtForConfidential'],
  guards: [ceilingsGoTogether, announcedByRule, hasItsManager, recognisedWithDay],
  aliases: { number: ['システム番号', '番号'], name: ['名称', 'システム名', 'システムの名称'], purposes: ['使用目的', '目的'], unit: ['所属', '管理する所属', '主管課'], remarks: ['備考'] },
})

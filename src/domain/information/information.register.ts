import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Option } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'
import { ZONE_CHOICES } from '../media/situation.ts'
import { confidentialName, criteriaAlong } from './handling.mpd.ts'
import { broughtAlong, PHASES } from './handling.municipality.ts'
import { HIGH_ONLY, labelling } from './labelling.municipality.ts'
import { inheritsFromItsSources } from './inheritance.guard.ts'
import { processedBySomeSystem } from './processing.guard.ts'
import { names } from './names.saitama.ts'
import { keptWhereRegistered } from '../zones/confidential-storage.guard.ts'
import { assetGuards, internetModel } from './information.municipality.guard.ts'

const MUNICIPALITY = { profiles: ['municipality'] as const }
const KINDS: readonly Option[] = [
  { value: 'データ', label: 'データ', help: '情報システムやパソコンで扱う情報です。' }, { value: '文書', label: '文書・資料' },
  { value: '入力資料', label: '入力資料', profiles: ['mpd'], help: 'サーバ等に処理させる情報を記したものです。' }, { value: '出力資料', label: '出力資料', profiles: ['mpd'], help: 'サーバ等が処理した結果を記したものです。' },
  { value: '印刷文書', label: '印刷文書', ...MUNICIPALITY }, { value: 'システム関連文書', label: 'システム関連文書', ...MUNICIPALITY, help: '仕様書、設計書、ネットワーク構成図などです。' },
  { value: 'ネットワーク', label: 'ネットワーク', ...MUNICIPALITY, help: '通信回線、ルータ等の通信機器です。' }, { value: '情報システム', label: '情報システム', ...MUNICIPALITY, help: 'サーバ、パソコン、モバイル端末、複合機、ソフトウェアなどです。' },
  { value: '施設・設備', label: '施設・設備', ...MUNICIPALITY, help: 'コンピュータ室、通信分岐盤、配電盤、ケーブルなどです。' }, { value: '電磁的記録媒体', label: '電磁的記録媒体', ...MUNICIPALITY, help: '内蔵の記憶装置、ＵＳＢメモリ、外付けハードディスク、DVD-R、磁気テープなどです。一本ずつは媒体の台帳にも登録します。' },
  { value: 'その他', label: 'その他' },
]

// 情報資産台帳。行は情報そのもの。分類・取扱制限・継承・閲覧範囲は仕組み（engine, acts/classification）が守る。
export const information = register('information.information', {
  title: '情報資産台帳',
  noun: '情報',
  cites: [saitama['3-2-(5)'], saitama['1-2-(1)-イ-(ア)'], saitama['1-2-(1)-イ-(イ)'], saitama['1-2-(1)-ウ-(ア)'], saitama['1-2-(1)-ウ-(イ)'], mpd['4-4'], mpd['2-1-(4)'], mpd['2-1-(5)'], mic['kihon-4-(2)-①'], mic['kihon-4-(2)-②'], mic['kihon-4-(2)-③'], mic['kaisetsu-kihon-4-(2)'], mic['2-(1)-機密性-2']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  purpose: '扱う情報を一件ずつ登録し、分類（機密性・完全性・可用性）、取扱制限、所在、保存期間、何から作ったかを残します。',
  table: 'information',
  number: { label: '情報の番号', help: '空けておくと自動で付きます。', prefix: 'JOHO' },
  columns: {
    title: { label: '情報の名称', type: 'text', max: 120 },
    kind: { label: '種類', type: 'choice', options: KINDS, default: 'データ' },
    form: { label: '形態', type: 'choice', options: ['電磁的記録', '書面'], default: '電磁的記録', help: '書面には完全性・可用性の分類がありません。' },
    business: { label: '業務', type: 'text', max: 80, help: 'この情報を使う業務の名です。' },
    aim: { label: '作成・入手の目的', type: 'text', max: 200, required: false },
    origin: { label: '由来', type: 'choice', options: ['作成', '職員以外から入手', '庁内から受領', '複製', 'バックアップ'], default: '作成' },
    receivedFrom: { label: '入手元', type: 'text', max: 120, when: is('origin', '職員以外から入手', '庁内から受領') },
    receivedWhy: { label: '入手の根拠', type: 'text', max: 200, when: is('origin', '職員以外から入手') },
    storage: { label: '保存先・保管場所', type: 'text', max: 120, required: false, help: '例: 行政情報システム　総務課共有フォルダー、総務課書庫３番棚' },
    access: { label: 'アクセス制限の内容', type: 'text', max: 200, required: false, help: '例: 総務課の担当者だけが開ける設定' },
    personal: { label: '個人情報を含みますか', type: 'flag', required: false },
    residents: { label: '住民情報を含みますか', type: 'flag', required: false, profiles: ['municipality'] },
    system: { label: '処理する情報システム', type: 'item', register: 'systems', required: false },
    neededUntil: { label: '職務上いらなくなる予定日', type: 'date', required: false },
    retainedUntil: { label: '保存期間の満了日', type: 'date', required: false, help: '文書管理の定めによる保存期間です。これより前には消去できません。' },
    copies: { label: '部数', type: 'number', min: 1, max: 10_000, required: false, when: is('origin', '複製') },
    reason: { label: '複製の理由', type: 'text', max: 200, when: is('origin', '複製'), required: false },
    // 市区町村: 目的と業務の結び付き、保存先の系、複製の配付先、重要性の区分。
    aimTied: { label: '目的は業務に結び付いていますか', type: 'flag', required: false, profiles: ['municipality'], cites: [mic['2-(2)-③-(ア)']] },
    zone: { label: '保存先の系', type: 'choice', options: ZONE_CHOICES, required: false, profiles: ['municipality'], cites: [mic['kaisetsu-3-(3)-③-注9']] },
    accessControlled: { label: 'この資産にアクセス制御をしていますか', type: 'flag', required: false, profiles: ['municipality'], cites: [mic['kaisetsu-3-(3)-③-注9']] },
    staffMyNumber: { label: '職員のマイナンバー情報を含みますか', type: 'flag', required: false, profiles: ['municipality'], cites: [mic['kaisetsu-3-(3)-③-注9']] },
    recipients: { label: '配付先の職員', type: 'person', many: true, required: false, profiles: ['municipality'], when: is('origin', '複製'), cites: [mic['2-(1)-機密性-2']] },
    recipientUnits: { label: '配付先の部署', type: 'unit', many: true, required: false, profiles: ['municipality'], when: is('origin', '複製'), cites: [mic['2-(1)-機密性-2']] },
    importance: { label: '重要性', type: 'item', register: 'importances', required: false, profiles: ['municipality'], cites: [mic['kaisetsu-2-(1)-注1']] },
    openTo: { label: '閲覧範囲', type: 'choice', options: ['登録者と担当役割', '所属', '組織全体', '指定した範囲'], default: '登録者と担当役割' },
    protection: { label: '閲覧を限るための措置', type: 'text', max: 200, required: false },
    backup: { label: 'バックアップ', type: 'choice', options: ['要', '不要', '未定'], required: false },
    backupWhy: { label: 'バックアップの要否の理由', type: 'text', max: 200, required: false },
    backupEvery: { label: 'バックアップの周期', type: 'number', min: 1, max: 366, unit: '日', required: false },
    signature: { label: '電子署名', type: 'choice', options: ['付与する', '不要', '未定'], required: false, profiles: ['municipality'] },
    recoveryHours: { label: '復旧目標時間', type: 'number', min: 1, max: 8760, unit: '時間', required: false },
    tampering: { label: '改ざん・滅失を防ぐ措置の検討結果', type: 'text', max: 200, required: false, profiles: ['mpd'] },
    alternative: { label: '使えないときの代替手段', type: 'text', max: 200, required: false, profiles: ['mpd'] },
    shownBy: { label: '分類が明らかである根拠', type: 'text', max: 200, required: false, help: '表示を省く場合に、分類を周知した文書や簿冊を書きます。' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    作成途上: { tone: 'attention', help: '作りかけです。扱いは完成したものと同じです。' },
    使用中: { tone: 'rest', help: '業務で使っています。' },
    持出し中: { tone: 'out', help: '許可を受けて庁舎の外にあります。' },
    返却確認待ち: { tone: 'attention', help: '持ち帰りの申告があり、確認を待っています。' },
    不要: { tone: 'attention', help: '職務上いらなくなり、消去か廃棄を待っています。' },
    消去済: { tone: 'final', gone: true, help: '消去・廃棄の記録があります。' },
  },
  initial: '使用中',
  carriesInformation: false,
  information: {
    // 読み: 分類が決まるまでは高いものとして扱う（docs/readings/0500）。
    assumed: [
      { profiles: ['municipality'], 未決定: { confidentiality: 3, integrity: 2, availability: 2 }, 承認待ち: { confidentiality: 3, integrity: 2, availability: 2 } },
      { profiles: ['saitama-police', 'mpd'], 未決定: { confidentiality: 2, integrity: 2, availability: 2 }, 承認待ち: { confidentiality: 2, integrity: 1, availability: 1 } },
    ],
    // 読み: いまの台帳の分類は、決める人が別にいる組では申出として、そうでない組では決まったものとして取り込む（docs/readings/0570）。
    imported: [{ profiles: ['mpd'], decidedFrom: null }, { profiles: ['saitama-police'], decidedFrom: 2 }, { profiles: ['municipality'], decidedFrom: 1 }],
    // 読み: 市区町村の文書は印刷した文書も三つの観点で分類する（docs/readings/0520）。
    paper: ['saitama-police', 'mpd'],
    follow: ['複製', 'バックアップ', '受領'],
    inFull: ['municipality'],
    handling: [...criteriaAlong, ...broughtAlong],
    named: [confidentialName, ...names],
    marks: { profiles: ['municipality'], setting: labelling, highOnly: HIGH_ONLY },
    phases: PHASES,
    readers: ['運用管理担当者', '運用管理者', '情報管理者', '所属長', '情報セキュリティ管理者', '情報セキュリティ責任者', '統括情報セキュリティ責任者'],
  },
  settings: [internetModel, labelling],
  linked: ['system'],
  guards: [processedBySomeSystem, inheritsFromItsSources, keptWhereRegistered, ...assetGuards],
  listed: ['number', 'title', 'class', 'state', 'unit', 'holder', 'business', 'kind', 'form', 'storage', 'neededUntil'],
  aliases: {
    number: ['番号', '管理番号', '資産番号'], title: ['情報資産名', '情報の名称', '名称', '件名'], business: ['業務', '業務名'], storage: ['保存先', '保管場所'], form: ['形態', '媒体'], retainedUntil: ['保存期間', '保存期限'], remarks: ['備考'],
  },
})

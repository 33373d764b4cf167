import { hokkaido, kunrei, mic, mpd, saitama } from '../../../clauses/index.ts'
import { any, is } from '../../engine/condition.ts'
import { PROFILES } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'
import { DOCUMENTS } from './separate-clauses.ts'
import { basisStillStands, derivedFromAStandard, proceduresStayClosed } from './policies.guard.ts'

export const KINDS = ['基本方針', '対策基準', '訓令・通達', '要綱・要領', '実施手順', '細目', '計画', 'その他'] as const
const isProcedure = is('kind', '実施手順')

// 規程台帳。この組織の規程の一つずつ。版と条項は規程の版に持つ。
export const policies = register('policies.policies', {
  title: '規程台帳',
  noun: '規程',
  cites: [saitama['前文'], kunrei['7'], mpd['前文'], hokkaido['15'], mic['sosoku-3-1-(3)'], mic['kihon-9'], mic['sosoku-2-2'], mic['kaisetsu-kihon-0']],
  profiles: PROFILES,
  purpose: 'この組織の規程（基本方針・対策基準・要綱・実施手順など）を登録します。本文と施行日は「規程の版」に、版ごとに残します。',
  table: 'policy',
  number: { label: '規程番号', help: '台帳で規程を呼ぶ番号です。', prefix: '規程' },
  columns: {
    name: { label: '規程の名称', type: 'text', max: 160 },
    kind: { label: '種類', type: 'choice', options: KINDS, default: '対策基準', cites: [mic['sosoku-3-1-(3)'], mic['kihon-9'], mic['sosoku-2-2']] },
    partOfPolicy: { label: '情報セキュリティポリシーに属する', type: 'flag', help: 'ポリシーとして守る規程なら「はい」です。', cites: [mic['sosoku-2-2'], saitama['1-3-(1)']] },
    membership: {
      label: 'ポリシーに属する根拠', type: 'choice', when: is('partOfPolicy', true), profiles: ['saitama-police'], cites: [saitama['1-3-(1)']],
      options: [{ value: 'セキュリティ訓令', label: 'セキュリティ訓令そのもの' }, { value: '訓令に基づく基準', label: 'セキュリティ訓令に基づき定めた基準' }, { value: '別に定めた細目', label: '基準などが「別に定める」とした細目' }],
    },
    catalogue: { label: '条項集の文書', type: 'choice', options: DOCUMENTS, required: false, profiles: ['saitama-police'], cites: [saitama['1-3-(1)']], help: 'この規程が、「規程」の画面で条項を引ける文書そのものなら選びます。ポリシーに属するなら、その条項が例外措置の申請で選べます。' },
    publicness: {
      label: '公開の区分', type: 'choice', options: [{ value: '公開', label: '公開（組織の外にも示す）' }, { value: '職員限り', label: '職員限り' }, { value: '非公開', label: '非公開（公表・提供しない）' }], default: '職員限り',
      help: '公開用の一式に入るのは「公開」の規程だけです。実施手順は「非公開」です。', cites: [mic['kihon-10'], mic['kaisetsu-kihon-9'], mic['kaisetsu-kihon-0']],
    },
    scope: { label: '適用の範囲', type: 'choice', options: ['共通', 'システム', 'ネットワーク', '業務', '所属'], default: '共通', cites: [mic['1-(2)-⑥'], mic['1-(5)-④']] },
    system: { label: '対象のシステム', type: 'item', register: 'systems', required: false, when: is('scope', 'システム'), cites: [kunrei['3-2'], mic['1-(5)-④']] },
    standard: { label: '展開元の規程', type: 'item', register: 'policies', required: false, when: any(isProcedure, is('kind', '細目')), cites: [mic['sosoku-2-2'], kunrei['7']] },
    standardClauses: { label: '展開元の条項', type: 'text', max: 300, required: false, when: any(isProcedure, is('kind', '細目')), help: '例: 第８の１(2)エ。実施手順には必ず書きます。', cites: [mic['sosoku-2-2'], hokkaido['15'], kunrei['7']] },
    topic: {
      label: '定める事柄', type: 'choice', required: false, options: ['外部での処理の安全管理措置', '外部電磁的記録媒体の利用手順', '緊急時対応計画', '危機管理の規程', '情報システムの運用管理', 'その他'],
      help: '申請の前提になる規程（安全管理措置など）は、ここで選びます。', cites: [mic['5.1-(1)-③-(ア)']],
    },
    revisionOn: { label: '次の改定の施行予定日', type: 'date', required: false, when: is('topic', '危機管理の規程'), profiles: ['municipality'], help: 'この日の前に、緊急時対応計画との整合を確かめる仕事が出ます。', cites: [mic['kaisetsu-7.3-(1)-注1']] },
    replaces: { label: '置き換えた規程', type: 'text', max: 300, required: false, help: 'この規程により廃止された規程の名称と番号。', cites: [kunrei['前文'], saitama['前文']] },
    endedOn: { label: '廃止した日', type: 'date', required: false },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 有効: { tone: 'rest', help: '版を持てる規程です。' }, 廃止: { tone: 'final', help: '廃止された規程です。版は残ります。' } },
  initial: '有効',
  carriesInformation: false,
  guards: [proceduresStayClosed, derivedFromAStandard, basisStillStands],
  linked: ['system', 'standard'],
  linkedFrom: [{ register: 'policy-versions', column: 'policy' }, { register: 'separate-rules', column: 'basis' }, { register: 'terms', column: 'basis' }],
  listed: ['number', 'name', 'kind', 'publicness', 'scope', 'unit', 'state'],
  aliases: { number: ['規程番号', '番号'], name: ['規程の名称', '規程名', '名称'], kind: ['種類'], unit: ['所管', '所管課', '所属'] },
})

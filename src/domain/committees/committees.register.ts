import { mic, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'
import { seatsFilled, subcommitteeHasAParent } from './committees.guard.ts'
import { leadersSit, WANTED } from './composition.municipality.ts'

const existing = [mic['sosoku-3-1-(2)-①-注1'], mic['kaisetsu-1-(7)-注10'], mic['kaisetsu-1-(7)-注11']] as const
const subcommittee = [saitama['2-2-(4)-ア']] as const
export const COMMITTEE_KINDS = ['委員会', '専門部会', '分科会', '庁議・幹部会議', '既存の会議体', '策定チーム'] as const
export const isSubcommittee = is('kind', '分科会')

// 会議体。委員会・専門部会・分科会と、その機能を担う既存の会議体。構成員は職と役割で決まる。
export const committees = register('committees.committees', {
  title: '会議体',
  noun: '会議体',
  cites: [mic['sosoku-3-1-(2)-①-注2'], mic['sosoku-3-1-(2)-②'], saitama['2-2-(1)-ア'], saitama['2-2-(3)-イ'], ...subcommittee, saitama['2-2-(5)-ウ'], ...existing],
  profiles: ['saitama-police', 'municipality'],
  purpose: '情報セキュリティ委員会などの会議体を登録します。構成員はその日の職と役割から決まり、人が替わっても直す必要はありません。',
  table: 'committee',
  number: { label: '会議体の番号', help: '設けると自動で付きます。', prefix: '会' },
  columns: {
    name: { label: '名称', type: 'text', max: 80 },
    kind: { label: '種類', type: 'choice', options: COMMITTEE_KINDS },
    decides: { label: '情報セキュリティ委員会の機能を担う', type: 'flag', help: '「はい」の会議体の議決が、規程の版などの議決になります。', cites: existing, profiles: ['municipality'], required: false },
    parent: { label: '親となる会議体', type: 'item', register: 'committees', required: false, cites: subcommittee },
    matter: { label: '対象事項', type: 'text', max: 300, required: false, cites: subcommittee },
    establishedOn: { label: '設けた日', type: 'date' },
    basis: { label: '根拠', type: 'text', max: 160, required: false },
    quorum: { label: '定足数', type: 'number', min: 1, unit: '人', required: false, help: '入れると、出席がこれに満たない会議では議決できません。', cites: [saitama['2-2-(5)-ウ']] },
    method: { label: '議決の方法', type: 'text', max: 160, required: false, help: '例: 出席した構成員の過半数', cites: [saitama['2-2-(5)-ウ']] },
    written: { label: '書面による審議', type: 'flag', required: false, cites: [saitama['2-2-(5)-ウ']] },
    interval: { label: '開催の周期', type: 'number', min: 1, max: 12, unit: '月', required: false, help: '入れると、この月数ごとに招集の作業が長に生じます。' },
    crossing: { label: '全庁にまたがる指示・連絡の権限', type: 'text', multiline: true, max: 1000, required: false, profiles: ['municipality'], help: '例: 各課室に点検を指示し、報告を求められる。事務局は全ての所属に直接連絡できる。', cites: [mic['sosoku-3-1-(2)-①-注2']] },
    excluded: { label: '加えなかった課と理由', type: 'text', multiline: true, max: 2000, required: false, profiles: ['municipality'], cites: [mic['sosoku-3-1-(2)-②']] },
    rules: { label: 'そのほかの運営の定め', type: 'text', multiline: true, max: 2000, required: false, cites: [saitama['2-2-(5)-ウ']] },
  },
  states: { 設置: { tone: 'rest', help: '招集できます。' }, 廃止: { tone: 'final', help: '廃止しました。会議の記録は残ります。' } },
  initial: '設置',
  carriesInformation: false,
  enteredBy: { act: '会議体の設置', cites: [saitama['2-2-(1)-ア'], mic['kaisetsu-1-(7)-注9']] },
  seated: { by: 'committee-seats', of: 'committee', wanted: WANTED },
  linked: ['parent'],
  guards: [subcommitteeHasAParent],
  cautions: [seatsFilled, leadersSit],
  listed: ['number', 'name', 'kind', 'decides', 'quorum', 'unit', 'state'],
})

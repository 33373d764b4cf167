import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const clause = [saitama['6-1-(4)-イ']] as const

// 証跡管理表。システムごとに、何のために、どの機器の、何を、いつまで残すか。目的を先に決める。
export const trailSchemes = register('operations.trail-schemes', {
  title: '証跡管理表',
  noun: '証跡の定め',
  cites: clause,
  profiles: ['saitama-police'],
  purpose: 'システムごとに、証跡を取る目的、対象の機器、取る項目、保存期間、点検の周期を定めます。確定すると、保存した証跡の満了日と点検の仕事がここから決まります。',
  table: 'trail_scheme',
  number: { label: '定めの番号', help: '下書きすると自動で付きます。', prefix: '証跡定' },
  columns: {
    system: { label: '情報システム', type: 'item', register: 'systems' },
    aims: { label: '取得の目的', type: 'text', multiline: true, max: 500, required: false, help: '先に決めます。例: 正しい利用の検証、不正侵入・不正操作等の有無の検証。', cites: clause },
    devices: { label: '対象の機器', type: 'text', multiline: true, max: 500, required: false, cites: clause },
    fields: { label: '取る情報項目', type: 'text', multiline: true, max: 1000, required: false, cites: clause },
    keepMonths: { label: '保存期間', type: 'number', min: 1, max: 600, unit: 'か月', required: false, cites: clause },
    reviewMonths: { label: '点検の周期', type: 'number', min: 1, max: 12, unit: 'か月', required: false, cites: [saitama['6-1-(4)-エ']] },
    keptAt: { label: '保管場所・閲覧できる者', type: 'text', max: 300, required: false, help: '時刻の合わせ方、容量のこともここに書きます。' },
    settledOn: { label: '確定した日', type: 'date', required: false },
  },
  states: {
    下書き: { tone: 'attention', help: '定めを書いています。確定するまで使えません。' },
    確定: { tone: 'rest', help: 'この定めで証跡を取っています。' },
    廃止: { tone: 'final', help: 'もう使わない定めです。' },
  },
  initial: '下書き',
  enteredBy: { act: '証跡の定めの下書き', cites: clause },
  byActsAlone: { cites: clause },
  carriesInformation: false,
  linked: ['system'],
  listed: ['number', 'system', 'aims', 'devices', 'keepMonths', 'reviewMonths', 'state', 'settledOn', 'unit'],
})

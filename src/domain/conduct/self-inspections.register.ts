import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { THEME_OPTIONS } from './themes.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 自己点検。一行が一人又は一所属の一回の点検で、選んだ題の項目に答える。
export const selfInspections = register('conduct.self-inspections', {
  title: '自己点検表',
  noun: '自己点検',
  cites: [saitama['3-3-(1)'], saitama['8-1-(3)-エ'], saitama['8-3-(2)-イ'], saitama['8-1-(4)-イ'], mpd['5-6-(4)'], mic['5.4-(2)-①'], mic['5.4-(3)-①']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  purpose: '点検する題を選ぶと、その条項の項目が根拠条項とともに取り込まれます。答えていない項目は不備の一覧に残ります。',
  table: 'self_inspection',
  number: { label: '点検番号', help: '点検ごとに付ける番号です。', prefix: '自己点検' },
  columns: {
    period: { label: '点検する期間', type: 'text', max: 60, help: '例: 令和８年度上半期' },
    themes: { label: '点検する題', type: 'choices', options: THEME_OPTIONS },
    inspector: { label: '点検する人', type: 'person', among: 'unit' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 点検中: { tone: 'attention', help: '項目に答えています。' }, 終了: { tone: 'final', help: '点検を終えました。' } },
  initial: '点検中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'period', 'themes', 'inspector', 'unit', 'state'],
})

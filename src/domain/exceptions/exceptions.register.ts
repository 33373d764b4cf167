import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

export const METHODS = ['代わりの方法を採る', '実施しない'] as const
export const REASONS = ['事務の遂行を著しく妨げる', '通常の手続をとる時間がない', '技術的に困難', 'その他'] as const
export const ENDED = ['失効', '終了', '不許可'] as const
const often = setting('exceptions.often', '見直しを検討する、同じ条項への例外の件数', 3, { unit: '件', notInSource: true })

// 例外台帳。何をいつまで外し、代わりに何をするか。ここで「有効」か「みなし適用」のものだけが、判定で条項を外す。
export const exceptions = register('exceptions.exceptions', {
  title: '例外台帳',
  noun: '例外',
  cites: [saitama['2-3-(2)-イ-(オ)'], mpd['15-1'], mic['7.4-(1)']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  settings: [often],
  purpose: '許可された例外措置、緊急のみなし適用、経過猶予を、外した条項・期間・代わりの措置とともに残します。終わりの日を過ぎると自動で失効します。',
  table: 'rule_exception',
  number: { label: '例外番号', help: '許可や登録のときに自動で付きます。', prefix: '例外' },
  columns: {
    title: { label: '件名', type: 'text', max: 120 },
    kind: { label: '区分', type: 'choice', options: ['例外措置', '緊急のみなし適用', '経過猶予'] },
    clauses: { label: '外す条項', type: 'text', names: 'clauses', max: 400 },
    method: { label: '方式', type: 'choice', options: [...METHODS], required: false, profiles: ['municipality'] },
    reasonKind: { label: '理由の区分', type: 'choice', options: [...REASONS], required: false },
    reason: { label: '理由', type: 'text', multiline: true, required: false },
    alternative: { label: '代わりの措置', type: 'text', multiline: true, required: false },
    noAlternative: { label: '代わりの措置を取れない理由', type: 'text', multiline: true, required: false },
    impact: { label: '情報セキュリティ上の影響', type: 'text', multiline: true, required: false },
    handling: { label: '影響への対処', type: 'text', multiline: true, required: false },
    conditions: { label: '許可の条件', type: 'text', multiline: true, required: false },
    beneficiary: { label: '適用を受ける人', type: 'person', required: false },
    startsOn: { label: '始まりの日', type: 'date', required: false },
    endsOn: { label: '終わりの日', type: 'date', required: false, cites: [saitama['2-3-(2)-イ-(ウ)'], mic['kaisetsu-7.4']] },
    reviewOn: { label: '見直す日', type: 'date', required: false, profiles: ['saitama-police'], cites: [saitama['jisshibi-2']] },
    applicant: { label: '申請した人', type: 'person', required: false },
    performedAt: { label: '実施した日時', type: 'dateTime', required: false, notAfter: 'now' },
    infeasible: { label: '守ること自体に無理がある', type: 'flag', required: false, help: '「はい」なら、条項の見直しの検討が始まります。', cites: [mic['kaisetsu-7.4-注1']] },
  },
  states: {
    みなし適用: { tone: 'attention', help: '緊急のため先に認めたものです。速やかに申請・報告してください。' },
    有効: { tone: 'out', help: '許可され、期間のうちにあります。' },
    失効: { tone: 'final', help: '期間が過ぎました。続けるには、改めて許可が要ります。' },
    終了: { tone: 'final', help: '期間の途中で終えたか、別の例外に替わりました。' },
    不許可: { tone: 'final', help: '許可されませんでした。条項のとおりにしてください。' },
  },
  initial: '有効',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'title', 'state', 'kind', 'clauses', 'endsOn', 'unit'],
  enteredBy: { act: '例外の申請か、緊急の登録', cites: [saitama['2-3-(2)-イ-(オ)'], mpd['15-1'], mic['7.4-(1)']] },
  underlies: true,
  expires: { column: 'endsOn', from: ['有効', 'みなし適用'], to: '失効', person: 'applicant', tells: ['CISO', '情報セキュリティ管理者'], cites: [mic['kaisetsu-7.4']] },
  collects: { column: 'clauses', atLeast: often, always: 'infeasible', opens: 'rule-reviews', word: 'clause', list: 'exceptions', on: 'openedOn', tells: ['統括情報セキュリティ責任者', '情報管理課長', '情報セキュリティ管理補佐官'], cites: [mic['kaisetsu-7.4-注1']] },
})

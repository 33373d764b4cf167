import { mic, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'
import { heldForInquiry } from './hold.guard.ts'

const cites = [mic['kaisetsu-1-(9)-対処記録'], saitama['2-3-(4)-ア-(ケ)']] as const
const city = { required: false, profiles: ['municipality'] } as const

// インシデント簿。一件ごとに、認知から終結までを残す。開けるのは、報告経路にある人と、対処に加わった人だけ。
export const incidents = register('incidents.incidents', {
  title: 'インシデント簿',
  noun: 'インシデント',
  cites,
  profiles: ['municipality', 'saitama-police'],
  purpose: '紛失、不正アクセス、誤送信などのインシデントを、認知から終結まで残します。報告すると一件が立ち、知らせた相手・評価・指示・措置は経過に自動で積まれます。',
  table: 'incident_file',
  number: { label: '事案番号', help: '報告すると自動で付きます。', prefix: '事案' },
  columns: {
    category: { label: '区分', type: 'text', max: 60 },
    title: { label: '件名', type: 'text', max: 120 },
    knownAt: { label: '認知した日時', type: 'dateTime', notAfter: 'now', elapsesIn: ['認知', '対応中'] },
    circumstances: { label: '状況', type: 'text', multiline: true, max: 2000 },
    thing: { label: '対象の物', type: 'text', max: 120, required: false },
    reportedBy: { label: '報告した人', type: 'person' },
    people: { label: '経過を見られる人', type: 'person', many: true, required: false, help: '報告経路で知らせた人と、対処に加えた人です。', cites },
    severity: { label: '影響の大きさ', type: 'choice', options: ['大', '中', '小'], required: false },
    judgement: { label: '評価', type: 'text', multiline: true, max: 2000, required: false },
    crime: { label: '犯罪の可能性あり', type: 'flag', ...city, cites: [mic['6.5-(3)']] },
    logs: { label: '結び付けたログ', type: 'item', register: 'kept-logs', many: true, ...city, cites: [mic['kaisetsu-6.5-(3)']] },
    contained: { label: '応急措置', type: 'choice', options: ['完了', '保全に先行'], ...city, cites: [mic['kaisetsu-7.3-(2)-③-(キ)']] },
    ahead: { label: '先行した理由', type: 'text', max: 500, ...city, cites: [mic['kaisetsu-7.3-(2)-③-(キ)']] },
    aheadBy: { label: '先行を決めた人', type: 'person', ...city, cites: [mic['kaisetsu-7.3-(2)-③-(キ)']] },
    cause: { label: '原因', type: 'text', multiline: true, max: 2000, ...city, cites: [mic['5.3-(3)-④']] },
    inquiry: { label: '究明の経過', type: 'text', multiline: true, max: 4000, ...city, cites: [mic['5.3-(3)-④']] },
    prevention: { label: '再発防止策', type: 'text', multiline: true, max: 2000, ...city, cites: [mic['5.3-(3)-④']] },
    reportedOn: { label: 'CISOに報告した日', type: 'date', ...city, cites: [mic['5.3-(3)-④']] },
    confirmedBy: { label: '経過を確定した人', type: 'person', ...city, cites: [mic['kaisetsu-5.3-(3)-記録']] },
    confirmedOn: { label: '経過を確定した日', type: 'date', ...city, cites: [mic['kaisetsu-5.3-(3)-記録']] },
    breached: { label: '情報セキュリティの侵害', type: 'choice', options: ['あり', 'なし'], required: false, profiles: ['saitama-police'], cites: [saitama['2-2-(2)-カ']] },
    deliberation: { label: '委員会の審議', type: 'text', max: 200, required: false, help: '再発防止対策の議決です。議決すると入ります。', cites: [saitama['2-2-(2)-カ'], mic['1-(7)-①']] },
    deliberatedOn: { label: '審議した日', type: 'date', required: false, cites: [saitama['2-2-(2)-カ'], mic['1-(7)-①']] },
    closedOn: { label: '終結した日', type: 'date', required: false },
  },
  states: {
    認知: { tone: 'attention', help: '報告され、評価を待っています。' },
    対応中: { tone: 'attention', help: '評価が済み、対処しています。' },
    終結: { tone: 'final', help: '対処が終わりました。記録は残ります。' },
  },
  initial: '認知',
  enteredBy: { act: 'インシデントの報告', cites },
  byActsAlone: { cites },
  retention: { keep: setting('retention.incidents', '保存期間', 60, { unit: 'か月', notInSource: true }), from: 'closedOn', cites },
  course: { register: 'course-lines', of: 'incident' },
  holds: { when: is('details.crime', true), columns: ['logs'], guard: heldForInquiry },
  opensTo: {
    roles: ['情報セキュリティ管理者'], own: true, named: { people: 'people' }, witnessed: ['title', 'category'], cites: [...cites, mic['1-(3)-②']],
    rolesIn: { municipality: ['CISO', '統括情報セキュリティ責任者', '情報セキュリティ責任者', 'CSIRT責任者'], 'saitama-police': ['ＣＳＩＲＴ長', '運用管理者'] },
  },
  carriesInformation: false,
  linkedFrom: [{ register: 'course-lines', column: 'incident' }, { register: 'exhibits', column: 'incident' }, { register: 'preservations', column: 'incident' }],
  listed: ['number', 'title', 'category', 'severity', 'knownAt', 'crime', 'state', 'unit', 'closedOn'],
})

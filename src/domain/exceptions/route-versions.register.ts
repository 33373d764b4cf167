import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [saitama['2-2-(2)-イ']] as const

// 例外審査の経路の版。審査の進め方の設定を変えるたびに一行が立ち、委員会の審議が結び付く。
export const routeVersions = register('exceptions.route-versions', {
  title: '例外審査の経路の版',
  noun: '審査の経路の版',
  cites,
  profiles: ['saitama-police'],
  purpose: '例外措置の申請を審査する進め方の設定を、変えたごとに残します。設定の画面で値を変えると自動で立ち、委員会の議案の下書きもできます。',
  table: 'exception_route_version',
  number: { label: '版の番号', help: '設定を変えると自動で付きます。', prefix: '審査経路' },
  columns: {
    what: { label: '設定', type: 'text', max: 160 },
    before: { label: '前の値', type: 'text', max: 160 },
    value: { label: '新しい値', type: 'text', max: 160 },
    startsOn: { label: 'いつから', type: 'date' },
    reason: { label: '変えた理由', type: 'text', multiline: true, max: 1000, required: false },
    changedBy: { label: '変えた人', type: 'person' },
    deliberation: { label: '委員会の審議', type: 'text', max: 200, required: false, help: '議決すると入ります。', cites },
    deliberatedOn: { label: '審議した日', type: 'date', required: false, cites },
  },
  states: { 記録済: { tone: 'rest', help: '「いつから」の日に、この値になります。' }, 取りやめ: { tone: 'final', help: 'この値にはなりませんでした。' } },
  initial: '記録済',
  carriesInformation: false,
  enteredBy: { act: '設定の変更', cites },
  byActsAlone: { cites },
  listed: ['number', 'what', 'value', 'startsOn', 'deliberation', 'changedBy'],
})

import { hokkaido } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

export const AFFECTED = ['電子申請手続', '道警ホームページ', '電子メール', 'ウェブ検索', 'メール配信', '端末・回線'] as const

// システム管理者に届く、障害の通報とインシデントの報告。終わるまで、受け持つ人のホームに残る。
export const troubleReports = register('public-services.trouble-reports', {
  title: '障害の通報・インシデントの報告',
  noun: '通報・報告',
  cites: [hokkaido['2-2-(2)'], hokkaido['2-1-(2)']],
  profiles: ['hokkaido-police'],
  purpose: '行政情報ネットワークシステムの障害の通報と、インシデントの報告です。だれでも「障害を通報する」「インシデントを報告する」で知らせられます。',
  table: 'trouble_report',
  number: { label: '通報番号', help: '自動で付きます。', prefix: '通報' },
  columns: {
    kind: { label: '種類', type: 'choice', options: ['障害の通報', 'インシデントの報告'] },
    title: { label: '件名', type: 'text', max: 120 },
    noticedAt: { label: '認知した日時', type: 'dateTime', notAfter: 'now' },
    reportedAt: { label: '知らせた日時', type: 'dateTime' },
    reportedBy: { label: '知らせた人', type: 'person' },
    symptom: { label: '現象', type: 'text', multiline: true, max: 2000 },
    affected: { label: '影響するもの', type: 'choices', options: AFFECTED, required: false },
    measures: { label: '措置', type: 'text', multiline: true, max: 2000, required: false },
    closedOn: { label: '終わった日', type: 'date', required: false },
  },
  states: {
    受付待ち: { tone: 'attention', help: 'システム管理者の受付を待っています。' }, 対応中: { tone: 'attention', help: '措置をしています。' }, 終了: { tone: 'final', help: '復旧した、または対応が終わりました。' },
  },
  initial: '受付待ち',
  carriesInformation: false,
  enteredBy: { act: '通報・報告', cites: [hokkaido['2-2-(2)']] },
  byActsAlone: { cites: [hokkaido['2-2-(2)']] },
  opensTo: { roles: ['システム管理者', 'システム総括責任者', '運用管理者'], home: true, cites: [hokkaido['2-2-(2)']] },
  listed: ['number', 'kind', 'title', 'noticedAt', 'unit', 'state'],
})

import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['kihon-5']]

// 研修。実施を始めると、常勤も非常勤も臨時も、職員の一人ずつに受講が求められる。
export const trainings = register('training.trainings', {
  title: '研修',
  noun: '研修',
  cites,
  profiles: ['municipality'],
  purpose: '情報セキュリティの研修を登録し、始めると、職員の一人ずつに受講が求められます。だれがいつ受けたかが「周知と確認」に残ります。',
  table: 'training',
  number: { label: '研修番号', help: '続きの番号を付けます。', prefix: '研修' },
  columns: {
    title: { label: '研修の名称', type: 'text', max: 120 },
    content: { label: '内容', type: 'text', multiline: true, max: 4000, help: '資料の場所も書きます。' },
    how: { label: '受け方', type: 'choice', options: ['資料を読む', '集合して受ける', '動画を見る'] },
    startedOn: { label: '始めた日', type: 'date', required: false },
  },
  states: {
    準備中: { tone: 'attention', help: '内容を決めています。始めると職員に受講が求められます。' },
    実施中: { tone: 'rest', help: '職員に受講を求めています。後から加わった職員にも求めます。' },
    終了: { tone: 'final', help: '研修を終えました。' },
  },
  initial: '準備中',
  carriesInformation: false,
  readByAll: true,
  listed: ['number', 'title', 'how', 'state', 'startedOn', 'unit'],
})

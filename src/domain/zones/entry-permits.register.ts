import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 入室許可者の一覧。区域ごと・人ごとに、いつまで入れるかを持つ。
export const entryPermits = register('zones.entry-permits', {
  title: '入室許可者一覧',
  noun: '入室許可',
  cites: [mic['4.2-(2)-①'], mic['kaisetsu-4.2-(2)']],
  profiles: ['municipality'],
  purpose: '管理区域に入ってよい人を、期限と根拠のリスク評価とともに残します。許可が下りると自動で行が立ちます。',
  table: 'entry_permit',
  number: { label: '入室許可番号', help: '許可が下りると自動で付きます。', prefix: '入許' },
  columns: {
    area: { label: '区域', type: 'item', register: 'areas' },
    person: { label: '入室を許された人', type: 'person' },
    from: { label: '許可の始まり', type: 'date' },
    until: { label: '許可の終わり', type: 'date' },
    assessment: { label: '根拠のリスク評価', type: 'item', register: 'entry-assessments', cites: [mic['kaisetsu-4.2-(2)']] },
    level: { label: '評価した最高の機密性', type: 'text', max: 1 },
    teachOn: { label: '解除方法を知らせる日', type: 'date', required: false, cites: [mic['kaisetsu-4.2-(1)-注1']] },
    toldOn: { label: '解除方法を確かめた日', type: 'date', required: false, cites: [mic['kaisetsu-4.2-(1)-注1']] },
  },
  states: { 有効: { tone: 'rest', help: '期間の間、付添いなしで入室できます。' }, 終了: { tone: 'final', help: '入室できなくなりました。' } },
  initial: '有効',
  enteredBy: { act: '管理区域への入室の許可', cites: [mic['kaisetsu-4.2-(2)']] },
  carriesInformation: false,
  linked: ['area'],
  listed: ['number', 'area', 'person', 'from', 'until', 'toldOn', 'state'],
})

import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

export const KINDS = ['不正プログラムの情報', 'セキュリティホールの情報', 'パッチの適用情報', '利用状況調査の周知'] as const

// お知らせ。集めた情報を、周知するか、しないと決めるか。周知したものは、職員の一人ずつに確認を求める。
export const announcements = register('announcements.announcements', {
  title: 'お知らせ・注意喚起',
  noun: 'お知らせ',
  cites: [mic['6.6-(2)'], mic['6.4-(1)-③'], mic['kaisetsu-6.6-(1)-注3'], mic['kaisetsu-6.6-(2)-注5']],
  profiles: ['municipality'],
  purpose: '集めた不正プログラム等の情報を登録し、対応方法とともに職員に知らせます。だれがいつ読んだかが「周知と確認」に残ります。',
  table: 'announcement',
  number: { label: 'お知らせ番号', help: '続きの番号を付けます。', prefix: '知らせ' },
  columns: {
    title: { label: '件名', type: 'text', max: 120 },
    kind: { label: '種類', type: 'choice', options: [...KINDS] },
    content: { label: '内容', type: 'text', multiline: true, max: 4000 },
    source: { label: '入手先', type: 'text', max: 120, required: false, suggest: ['納入業者', 'JPCERT/CC', 'IPA'], suggestFrom: { register: 'systems', column: 'supplier' }, help: '集めた情報のときに書きます。情報システム台帳の契約先も候補に挙がります。', cites: [mic['kaisetsu-6.6-(2)-注5']] },
    collectedOn: { label: '集めた日', type: 'date', notAfter: 'today', required: false },
    software: { label: '対象のソフトウェア', type: 'text', max: 120, required: false, help: '周知のときに入ります。', cites: [mic['kaisetsu-6.6-(1)-注3']] },
    remedy: { label: '対応方法', type: 'text', multiline: true, max: 4000, required: false, cites: [mic['6.6-(2)']] },
    publishedOn: { label: '周知した日', type: 'date', required: false },
    because: { label: '周知しない理由', type: 'text', multiline: true, max: 1000, required: false, cites: [mic['6.4-(1)-③']] },
  },
  states: {
    収集: { tone: 'attention', help: '周知するかどうかを決めてください。' },
    周知済: { tone: 'rest', help: '職員に知らせ、確認を求めています。' },
    終了: { tone: 'final', help: '周知を終えました。' },
    見送り: { tone: 'final', help: '周知しないと決めました。理由が残っています。' },
  },
  initial: '収集',
  carriesInformation: false,
  listed: ['number', 'title', 'kind', 'software', 'state', 'source', 'publishedOn'],
  readByAll: true,
})

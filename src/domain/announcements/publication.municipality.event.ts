import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 周知。対応方法を書いて、全職員に知らせる。
export const publication = event('announcements.publication.municipality', {
  title: 'お知らせの周知',
  cites: [mic['6.6-(2)'], mic['6.4-(1)-③']],
  profiles: ['municipality'],
  subject: ['announcements'],
  verb: '周知する',
  states: ['収集'],
  form: {
    software: { label: '対象のソフトウェア', type: 'text', max: 120, required: false, help: '導入済みソフトウェア一覧と同じ名を書くと、それが入った端末を使う職員に、一人ずつ知らせます。', cites: [mic['kaisetsu-6.6-(1)-注3']] },
    remedy: { label: '対応方法', type: 'text', multiline: true, max: 4000, cites: [mic['6.6-(2)']], help: '職員が何をすればよいかを書きます。することがなければ、その旨を書きます。' },
  },
  finds: { installed: { register: 'installed-software', column: 'software', field: 'software', matching: 'same', everywhere: true, all: true, states: ['導入中'] } },
  effect: { from: ['収集'], to: '周知済', set: { software: { field: 'software' }, remedy: { field: 'remedy' }, publishedOn: 'today' } },
})

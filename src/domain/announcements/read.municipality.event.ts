import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// お知らせを読んだことの確認。だれでも、自分の分を記録する。
export const announcementRead = event('announcements.read.municipality', {
  title: 'お知らせの確認',
  cites: [mic['6.4-(3)-⑥'], mic['kaisetsu-7.2-(2)-注2']],
  profiles: ['municipality'],
  subject: ['announcements'],
  verb: '読んで確認した',
  states: ['周知済'],
  anyReader: true,
  form: { confirmed: { label: '内容と対応方法を読みました', type: 'declaration' } },
})

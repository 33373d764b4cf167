import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'

// 「返されている」と書けるのは、返却の申告があったものだけ。申告と別の人の確認を飛び越えない。
export const checkedAsReturned = guard('media.return-check/returned', {
  title: '返却の申告のないものを返納済みと書かない',
  cites: [mpd['9-2']],
  profiles: ['mpd'],
  refuses: ({ form, item }) =>
    form['found'] === '返されている' && item !== null && item.state !== '返却確認待ち'
      ? { field: 'found', message: `「${item.number}」には返却の申告がありません。使った人に申告を求め、受け取ったら返却を確認してください。` } : null,
})

// 返納状況の確認。職員の使った媒体・端末が返されたかを、情報管理者か情報管理補助者が確かめた記録。
export const returnChecked = event('media.return-check', {
  title: '返納状況の確認',
  cites: [mpd['9-2']],
  profiles: ['mpd'],
  subject: ['media', 'terminals'],
  verb: '返納状況を確認する',
  states: ['使用中', '持出し中', '返却確認待ち'],
  roles: ['情報管理者', '情報管理補助者'],
  form: {
    found: { label: '返納状況', type: 'choice', options: ['返されている', 'まだ返されていない'] },
    reason: { label: '返されていない理由', type: 'text', multiline: true, max: 500, when: is('found', 'まだ返されていない') },
    asked: { label: '講じた措置', type: 'text', max: 200, when: is('found', 'まだ返されていない'), help: '例: 本人に連絡し、明日の返却を約束させた。' },
  },
  guards: [checkedAsReturned],
})

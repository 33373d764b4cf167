import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'

const clause = mic['kaisetsu-5.1-(1)-②-対策7']

export const erasedByItsUser = guard('devices.own-terminal-erasure.municipality/user', {
  title: '端末を使う本人による削除の記録',
  cites: [clause],
  profiles: ['municipality'],
  // 読み: 本人がもういないときは、情報セキュリティ管理者が記録し、別の人が確かめる（docs/readings/0441）。
  refuses: ({ item, actor, standsAs }) => !item?.holder || item.holder === actor.person || standsAs?.includes('情報セキュリティ管理者') ? null
    : { field: '', message: `「${item.number}」の削除を記録できるのは、端末を業務に使っている本人です。` },
})

// 支給以外の端末から業務の情報を消したことの、本人の記録。
export const erased = event('devices.own-terminal-erasure.municipality', {
  title: '支給以外の端末の業務情報の削除',
  cites: [clause],
  profiles: ['municipality'],
  subject: ['own-terminals'],
  verb: '業務の情報の削除を記録する',
  states: ['許可', '停止', '削除待ち'],
  form: {
    erasedOn: { label: '削除した日', type: 'date', notAfter: 'today', cites: [clause] },
    erased: { label: '削除した情報', type: 'text', multiline: true, max: 500, cites: [clause] },
    copies: { label: '同期・バックアップなど、端末のほかに残った写しも消しました', type: 'declaration' },
  },
  guards: [erasedByItsUser],
  effect: { from: ['許可', '停止', '削除待ち'], to: '削除確認待ち', set: { erasedOn: { field: 'erasedOn' }, erased: { field: 'erased' } } },
})

// 削除の確認。情報セキュリティ管理者が確かめて、初めて許可の案件が閉じる。
export const confirmed = event('devices.own-terminal-erasure.municipality/confirmed', {
  title: '支給以外の端末の業務情報の削除の確認',
  cites: [clause],
  profiles: ['municipality'],
  subject: ['own-terminals'],
  verb: '削除を確認する',
  states: ['削除確認待ち'],
  roles: ['情報セキュリティ管理者', '情報セキュリティ責任者'],
  notSameAs: 'devices.own-terminal-erasure.municipality',
  form: {
    empty: { label: '業務の情報が残っていないことを確かめました', type: 'declaration', help: '残っていれば「削除のやり直しを求める」を使います。' },
    how: { label: '確かめ方', type: 'text', max: 200, suggest: ['現物の画面で確かめた', '本人の立会いで確かめた'] },
  },
  effect: { from: ['削除確認待ち'], to: '利用終了', due: 'nothing', permission: 'end', set: { erasureConfirmedBy: 'actor' } },
})

export const again = event('devices.own-terminal-erasure.municipality/again', {
  title: '支給以外の端末の業務情報の削除のやり直し',
  cites: [clause],
  profiles: ['municipality'],
  subject: ['own-terminals'],
  verb: '削除のやり直しを求める',
  states: ['削除確認待ち'],
  roles: ['情報セキュリティ管理者'],
  form: { left: { label: '残っていた情報', type: 'text', max: 500 } },
  effect: { from: ['削除確認待ち'], to: '削除待ち' },
})

import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

export const backupTaken = event('information.backup-taken.mpd', {
  title: 'バックアップの取得', cites: [mpd['別表3-完全性高-1']], profiles: ['mpd'], subject: ['information'], verb: 'バックアップを記録する',
  form: {
    takenOn: { label: '取得日', type: 'date', notAfter: 'today' }, storage: { label: '媒体と保管場所', type: 'text', max: 120 },
    result: { label: '結果', type: 'choice', options: ['取れたことを確かめた'] },
  },
})

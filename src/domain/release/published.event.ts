import { mic, mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { releasedOn } from './release-fields.ts'
import { releaseSituation } from './situation.ts'

// 確認・許可を受けた公表を行った記録。公表までに分類が上がっていれば、公表できない。
export const published = event('release.published', {
  title: '公表の実施',
  cites: [mpd['別表3-機密性低-2'], mic['2-(2)-⑨-(ウ)']],
  profiles: ['mpd', 'municipality'],
  subject: ['releases'],
  verb: '公表済みにする',
  states: ['許可済'],
  when: is('details.kind', '公表'),
  form: { releasedOn: releasedOn('公表した日') },
  judge: (context) => releaseSituation('publish', context),
  effect: { from: ['許可済'], to: '公表済', set: { releasedOn: { field: 'releasedOn' } } },
})

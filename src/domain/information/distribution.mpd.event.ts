import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { informationSituation } from './situation.ts'
import { asManyAsGoOut, spreading, spreadingForm } from './spreading.mpd.ts'

// 配布の記録（警視庁）。
export const distribution = event('information.distribution.mpd', {
  ...spreading, title: '情報の配布', cites: [mpd['別表3-機密性中-5']], verb: '配布を記録する', form: spreadingForm, guards: [asManyAsGoOut],
  judge: (context) => informationSituation('distribute', context),
  effect: { readers: 'add' },
})

import { mpd } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { informationSituation } from './situation.ts'
import { asManyAsGoOut, spreading, spreadingForm } from './spreading.mpd.ts'

// 複製の記録（警視庁）。機密性高は、別に認めた登録がなければできない。
export const copy = event('information.copy.mpd', {
  ...spreading, title: '情報の複製', cites: [mpd['別表3-機密性中-5'], mpd['4-4']], verb: '複製を登録する',
  form: { title: { label: '複製の名称', type: 'text', max: 120 }, form: { label: '形態', type: 'choice', options: ['電磁的記録', '書面'] }, origin: { label: '由来', type: 'choice', options: ['複製'], default: '複製' }, business: { label: '業務', type: 'text', max: 80 }, ...spreadingForm },
  guards: [asManyAsGoOut],
  judge: (context) => informationSituation('copy', context),
  effect: { creates: 'information', holder: 'applicant', lineage: { from: 'item', how: '複製' }, classify: { like: 'sources' }, readers: true },
})

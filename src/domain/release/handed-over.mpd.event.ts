import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'
import { isGiven, releasedOn } from './release-fields.ts'
import { releaseSituation } from './situation.ts'

const cites = [mpd['別表3-機密性高-3'], mpd['別表3-機密性中-3']]
export const askedForProperHandling = guard('release.handed-over.mpd/conditions', {
  title: '提供先への適正な取扱いの求め', cites, profiles: ['mpd'],
  refuses: ({ form, item }) => {
    if ((item?.linked?.['information']?.classification?.confidentiality ?? 3) < 2) return null
    if (!isGiven(form['conditions'])) return { field: 'conditions', message: '相手に求めた取扱いの条件を書いてください。' }
    return form['instructedHow'] ? null : { field: 'instructedHow', message: '取扱いをどのように求めたかを選んでください。' }
  },
})

// 職員以外に渡した記録（警視庁）。相手に求めた取扱いの記録がないと提供済みにならない。
export const handedOver = event('release.handed-over.mpd', {
  title: '職員以外への提供の実施',
  cites: [...cites, mpd['4-3']],
  profiles: ['mpd'],
  subject: ['releases'],
  verb: '提供済みにする',
  states: ['許可済'],
  when: is('details.kind', '提供'),
  form: {
    releasedOn: releasedOn('渡した日'),
    shown: { label: '明示の文言を渡す物か送付票に示しました', type: 'declaration', cites: [mpd['4-3']] },
    conditions: { label: '相手に求めた取扱い', type: 'text', multiline: true, max: 1000, required: false, cites, help: '目的の外に使わない、再提供しない、終わったら返すなど、求めた条件を書きます。' },
    instructedHow: { label: '求めた方法', type: 'choice', options: ['書面（送付票）を渡した', '口頭で伝え、相手に確かめた', '覚書・契約に定めた'], required: false, cites },
    receipt: { label: '相手の受領の確認', type: 'text', max: 200, required: false },
  },
  guards: [askedForProperHandling],
  judge: (context) => releaseSituation('provide', context),
  effect: { from: ['許可済'], to: '提供済', set: { releasedOn: { field: 'releasedOn' }, conditions: { field: 'conditions' }, instructedHow: { field: 'instructedHow' }, receipt: { field: 'receipt' } } },
})

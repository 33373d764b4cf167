import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { BANNABLE, bansOf, EQUIPMENT, OWNERS, PERSONS } from './bans.ts'

const cites = [saitama['3-8-(3)-ウ']] as const
const named = guard('zones.bring-in.saitama/banned', {
  title: '区域で禁じた機器・媒体', cites, profiles: ['saitama-police'],
  refuses: ({ item, form }) => {
    const bans = bansOf(item, { who: form['who'], kind: form['kind'], owner: form['owner'] })
    return bans.length === 0 ? null : { field: 'kind', message: `不可：この区域には持ち込めません。区域の対策「${bans.map(({ number, details }) => `${number} ${String(details['demand'])}`).join('」「')}」によります。` }
  },
})

// 区域に機器・媒体を持ち込んでよいかの判定。区域の対策に照らして答え、よければ判定が記録に残る。
export const bringInJudged = event('zones.bring-in.saitama', {
  title: '区域への持込みの判定', cites, profiles: ['saitama-police'], subject: ['zones'], verb: '持込みを判定する', states: ['有効'], anyReader: true,
  form: {
    who: { label: '持ち込む人', type: 'choice', options: PERSONS },
    kind: { label: '機器・媒体', type: 'choice', options: BANNABLE.filter((word) => word in EQUIPMENT) },
    owner: { label: '所有', type: 'choice', options: Object.keys(OWNERS) },
    act: { label: '何のために持ち込むか', type: 'text', max: 200 },
  },
  guards: [named],
  judge: ({ form, items: [zone], day, profile }) => ({
    profile, on: day, action: 'bring-in', purpose: 'duty', actor: { employment: form['who'] === PERSONS[0] ? 'regular' : 'outsider' },
    equipment: { kind: EQUIPMENT[form['kind'] as keyof typeof EQUIPMENT], owner: OWNERS[form['owner'] as keyof typeof OWNERS], place: 'inside' },
    findings: bansOf(zone, { who: form['who'], kind: form['kind'], owner: form['owner'] }).length > 0 ? ['banned-in-zone'] : [],
  }),
})

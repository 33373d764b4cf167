import { mic } from '../../../clauses/index.ts'
import { is, not } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { information } from './information.register.ts'

const FILE = 'information.placing.municipality'
const QUALITIES = [['lockable', '施錠'], ['fireproof', '耐火'], ['heatproof', '耐熱'], ['waterproof', '耐水'], ['dampproof', '耐湿']] as const

/** 保管場所の性質が分類に足りること。分類が後から上がったときは、適合確認と移動の作業が残る。 */
const suits = guard(`${FILE}/suits`, {
  title: '分類に従った保管場所', cites: [mic['2-(2)-⑥-(ア)']], profiles: ['municipality'],
  refuses: ({ item, chosen }) => {
    const place = chosen['place']?.[0]
    if (!item || !place || (item.confidentiality < 2 && item.integrity < 2 && item.availability < 2)) return null
    const lacking = QUALITIES.filter(([quality]) => place.details[quality] !== true).map(([, label]) => label)
    return lacking.length === 0 ? null : { field: 'place', message: `この情報の分類では、${lacking.join('・')}のない「${place.number}」に保管できません。` }
  },
})
const { storage, zone, accessControlled } = information.columns
const ifGiven = (field: string) => ({ field, when: not(is(field, '')) })

// 情報資産の保管場所・保存先を移した記録。
export const placed = event(FILE, {
  title: '情報資産の移動',
  cites: [mic['2-(2)-⑥-(ア)']],
  profiles: ['municipality'],
  subject: ['information'],
  verb: '保管場所を移す',
  states: ['作成途上', '使用中'],
  form: {
    place: { label: '移した先の保管場所', type: 'item', register: 'places', states: ['使用中'] },
    storage: storage!, zone: zone!, accessControlled: accessControlled!,
    movedOn: { label: '移した日', type: 'date', notAfter: 'today' },
  },
  guards: [suits],
  effect: { place: { field: 'place' }, set: { storage: ifGiven('storage'), zone: ifGiven('zone'), accessControlled: ifGiven('accessControlled') } },
})

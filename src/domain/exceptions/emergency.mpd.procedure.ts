import { mpd } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { declares, emergencyForm, instructedBy } from './emergency.ts'

const cites = [mpd['15-2']]

// 緊急事態の指示。所属長が自ら登録すればその時から、ほかの職員が求めれば所属長が指示した時から効く。
export const emergency = procedure('exceptions.emergency.mpd', {
  title: '緊急事態の指示',
  cites,
  profiles: ['mpd'],
  subject: null,
  verb: '緊急事態の指示を登録する',
  form: emergencyForm(cites),
  steps: [instructedBy('所属長', cites)],
  effect: declares,
})

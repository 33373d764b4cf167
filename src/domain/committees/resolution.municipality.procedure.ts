import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { followedUp, onTheAgenda, quorate } from './resolution.guard.ts'
import { noticeOfPlan } from '../incidents/prevention-notice.ts'
import { resolutionForm, resolved } from './resolution-form.ts'

const cites = [mic['1-(7)-①'], mic['kaisetsu-7.3-(2)-④-(イ)']] as const

// 委員会の機能を担わない会議体の議決は、議決にならない。
const decidingBody = guard('committees.resolution.municipality/deciding', {
  title: '委員会の機能', cites: [mic['1-(7)-①']], profiles: ['municipality'],
  refuses: ({ item }) => (item?.linked?.['committee']?.details['decides'] === true ? null : { field: '', message: 'この会議体には「情報セキュリティ委員会の機能」が割り当てられていないため、議決できません。会議体の記載を確かめてください。' }),
})

// 委員会の議決（市区町村）。議決を登録すると、規程の版が決裁に進める。
export const resolution = procedure('committees.resolution.municipality', {
  title: '議決', cites, profiles: ['municipality'], subject: 'agenda-items', subjectStates: ['付議済'], anyReader: true, verb: '議決を記録する',
  form: resolutionForm,
  guards: [decidingBody, onTheAgenda, quorate, followedUp],
  steps: [{ kind: '決裁', role: 'CISO', scope: 'organisation', unlessApplicantHolds: true, cites }],
  effect: { ...resolved, rows: [resolved.rows ?? [], noticeOfPlan].flat() },
})

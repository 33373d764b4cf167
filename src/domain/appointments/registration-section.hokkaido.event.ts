import { hokkaido } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [hokkaido['2-5-(1)']], profiles: ['hokkaido-police'], roles: ['システム総括責任者'] } as const

/** 生体情報を登録する分掌の指定と、その終わり。 */
export const registrationSectionEvents = [
  event('appointments.registration-section.hokkaido/designated', {
    ...base, title: '生体情報を登録する分掌の指定', subject: [], verb: '生体情報を登録する分掌を指定する',
    form: {
      name: { label: '分掌の名称', type: 'text', max: 120, help: '例: 庶務' },
      sections: { label: '分掌を受け持つ部署', type: 'unit', many: true, help: '所属ごとに、その分掌を受け持つ係などを選びます。' },
    },
    effect: { creates: 'registration-sections', set: { designatedOn: 'today' } },
  }),
  event('appointments.registration-section.hokkaido/ended', {
    ...base, title: '分掌の指定の終わり', subject: ['registration-sections'], verb: '指定を終える', states: ['指定中'],
    form: { reason: { label: '終える理由', type: 'text', max: 300 } }, effect: { from: ['指定中'], to: '終了', set: { endedOn: 'today' } },
  }),
]

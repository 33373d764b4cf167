import { hokkaido } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { RESTRICTED_ACTS } from './restricted-sites.register.ts'

const base = { cites: [hokkaido['9-1']], profiles: ['hokkaido-police'], steps: [{ kind: '決裁', role: 'システム総括責任者', scope: 'organisation', cites: [hokkaido['9-1']] }] } as const
const FILE = 'web.restriction.hokkaido'
const reason = { label: '理由', type: 'text', max: 400 } as const

/** ウェブサイトの閲覧や入力の制限の追加と、変更・解除。 */
export const restrictions = [
  procedure(`${FILE}/added`, {
    ...base, title: 'ウェブサイトの制限', subject: null, verb: '制限を求める',
    form: { site: { label: 'サイトのドメイン', type: 'text', max: 200, help: '例: example.com（その下のドメインにも及びます）' }, restricted: { label: '制限すること', type: 'choices', options: RESTRICTED_ACTS }, reason },
    effect: { creates: 'restricted-sites' },
  }),
  procedure(`${FILE}/changed`, {
    ...base, title: 'ウェブサイトの制限の変更', subject: 'restricted-sites', subjectStates: ['制限中'], verb: '制限の変更を求める',
    form: {
      change: { label: '変更', type: 'choice', options: ['制限を変える', '制限を解く'] },
      newRestricted: { label: '変更後に制限すること', type: 'choices', options: RESTRICTED_ACTS, when: is('change', '制限を変える') }, reason,
    },
    effect: { from: ['制限中'], toWhen: [{ when: is('change', '制限を解く'), to: '解除' }], to: '制限中', set: { restricted: { field: 'newRestricted', when: is('change', '制限を変える') }, reason: { field: 'reason' } } },
  }),
]

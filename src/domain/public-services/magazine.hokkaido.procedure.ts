import { hokkaido } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { appliedForBy, appliedForByItsHead, consultationField, consultedByTheOwnOffice, usesTheConsultation } from './applicants.ts'

const FILE = 'public-services.magazine.hokkaido'
const [start, change] = [hokkaido['10-1'], hokkaido['10-2-(1)']]
const byHeads = appliedForBy('magazine.hokkaido', '警察本部の所属の長', 'メールマガジン等の開始を申請する人', [hokkaido['2-3-(3)'], start])

/** メールマガジン等の開始と、変更・削除の申請。 */
export const magazineApplications = [
  procedure(`${FILE}/started`, {
    title: 'メールマガジン等の開始', cites: [start, hokkaido['2-3-(3)']], profiles: ['hokkaido-police'], subject: null, verb: 'メールマガジン等の開始を申請する',
    ...byHeads,
    form: {
      name: { label: '名称', type: 'text', max: 160 },
      outline: { label: '発信する情報', type: 'text', multiline: true, max: 1000, help: '要機密情報は発信できません。' },
      startsOn: { label: '発信を始める日', type: 'date', required: false },
      consultation: consultationField('メールマガジン等の開始', [start]),
    },
    guards: [...byHeads.guards, consultedByTheOwnOffice('magazine.hokkaido/started', [start])],
    steps: [{ kind: '決裁', role: 'システム総括責任者', scope: 'organisation', cites: [start] }],
    effect: { creates: 'magazines', along: usesTheConsultation },
  }),
  procedure(`${FILE}/changed`, {
    title: 'メールマガジン等の変更・削除', cites: [change], profiles: ['hokkaido-police'], subject: 'magazines', subjectStates: ['配信中'], verb: 'メールマガジン等の変更・削除を申請する',
    form: {
      type: { label: '申請の種別', type: 'choice', options: ['変更', '削除'] },
      newOutline: { label: '変更後に発信する情報', type: 'text', multiline: true, max: 1000, when: is('type', '変更') },
      reason: { label: '理由', type: 'text', multiline: true, max: 500 },
      consultation: consultationField('メールマガジン等の変更・削除', [change]),
    },
    guards: [appliedForByItsHead('magazine.hokkaido/changed', 'メールマガジン等を主管する業務主管課長', [change]), consultedByTheOwnOffice('magazine.hokkaido/changed', [change])],
    steps: [{ kind: '決裁', role: 'システム総括責任者', scope: 'organisation', cites: [change] }],
    effect: { from: ['配信中'], toWhen: [{ when: is('type', '削除'), to: '廃止' }], to: '配信中', set: { outline: { field: 'newOutline', when: is('type', '変更') } }, along: usesTheConsultation },
  }),
]

import { hokkaido } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { appliedForBy, appliedForByItsHead, consultationField, consultedByTheOwnOffice, usesTheConsultation } from './applicants.ts'

const FILE = 'public-services.e-procedure.hokkaido'
const [start, change, decides] = [hokkaido['6-1'], hokkaido['6-2-(1)'], hokkaido['6-2-(2)']]
const byHeads = appliedForBy('e-procedure.hokkaido', '警察本部の所属の長', '電子申請手続の新設を申請する人', [hokkaido['2-3-(3)'], start])

/** 電子申請手続の新設（第１号様式）と、変更・削除（第２号様式）。 */
export const eProcedureApplications = [
  procedure(`${FILE}/started`, {
    title: '電子申請手続（新設）申請書（第１号様式）', cites: [start, hokkaido['2-3-(3)']], profiles: ['hokkaido-police'], subject: null, verb: '電子申請手続の新設を申請する',
    ...byHeads,
    form: {
      name: { label: '手続の名称', type: 'text', max: 160 },
      addressee: { label: '申請の相手方', type: 'choice', options: ['公安委員会', '方面公安委員会', '警察本部長', '警察署長'], default: '警察本部長' },
      outline: { label: '手続の概要', type: 'text', multiline: true, max: 1000 },
      startsOn: { label: '受付を始める日', type: 'date', required: false },
      consultation: consultationField('電子申請手続の新設', [start]),
    },
    guards: [...byHeads.guards, consultedByTheOwnOffice('e-procedure.hokkaido/started', [start])],
    steps: [{ kind: '決裁', role: 'システム総括責任者', scope: 'organisation', cites: [start] }],
    effect: { creates: 'e-procedures', along: usesTheConsultation },
  }),
  procedure(`${FILE}/changed`, {
    title: '電子申請手続（変更・削除）申請書（第２号様式）', cites: [change, decides], profiles: ['hokkaido-police'], subject: 'e-procedures', subjectStates: ['運用中'], verb: '電子申請手続の変更・削除を申請する',
    form: {
      type: { label: '申請の種別', type: 'choice', options: ['変更', '削除'] },
      newName: { label: '変更後の名称', type: 'text', max: 160, required: false, when: is('type', '変更'), help: '変えないときは空けておきます。' },
      newOutline: { label: '変更後の概要', type: 'text', multiline: true, max: 1000, when: is('type', '変更') },
      reason: { label: '理由', type: 'text', multiline: true, max: 500 },
      consultation: consultationField('電子申請手続の変更・削除', [change]),
    },
    guards: [appliedForByItsHead('e-procedure.hokkaido/changed', '電子申請手続を主管する業務主管課長', [change]), consultedByTheOwnOffice('e-procedure.hokkaido/changed', [change])],
    steps: [{ kind: '決裁', role: 'システム総括責任者', scope: 'organisation', cites: [change, decides] }],
    effect: {
      from: ['運用中'], toWhen: [{ when: is('type', '削除'), to: '廃止' }], to: '運用中', along: usesTheConsultation,
      set: { outline: { field: 'newOutline', when: is('type', '変更') }, name: { derive: ({ newName, item }) => String(newName ?? (item as { details: { name?: string } }).details.name ?? '') } },
    },
  }),
]

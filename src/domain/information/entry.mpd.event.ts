import { mpd } from '../../../clauses/index.ts'
import { always, is } from '../../engine/condition.ts'
import type { GuardContext } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { columnsFor } from './columns.ts'
import { classificationForm, criteriaGuards, suggestLevels } from './criteria.mpd.ts'
import { inSections } from './sections.ts'

const base = { profiles: ['mpd'] as const }
const isLimited = ({ form }: GuardContext) => form['openTo'] !== '組織全体'
const guards = [
  guard('information.entry.mpd/protection', { ...base, title: '見せる必要のない情報の保護', cites: [mpd['5-6-(3)']],
    refuses: (context) => (isLimited(context) && !context.form['protection'] ? { field: 'protection', message: '閲覧範囲を限るときは、パスワードの設定など、ほかの者が見られない措置を書いてください。' } : null) }),
  guard('information.entry.mpd/alternative', { ...base, title: '代替手段の事前の定め', cites: [mpd['別表3-可用性低-管理']],
    refuses: ({ form }) => (form['availability'] === '1' && !form['alternative'] ? { field: 'alternative', message: '可用性「低」の情報は、使えないときの代替手段を前もって決めて書いてください。' } : null) }),
  guard('information.entry.mpd/backup', { ...base, title: 'バックアップの要否', cites: [mpd['別表3-完全性高-1']],
    refuses: ({ form }) => (form['integrity'] !== '2' ? null : !form['backup'] || form['backup'] === '未定' ? { field: 'backup', message: '完全性「高」の情報は、バックアップの要否を決めてください。' } : !form['backupWhy'] ? { field: 'backupWhy', message: 'バックアップの要否の理由を書いてください。' } : form['backup'] === '要' && !form['backupEvery'] ? { field: 'backupEvery', message: 'バックアップの周期を入れてください。' } : null) }),
]

// 作成・入手した情報の登録（警視庁）。分類と取扱制限は情報管理者が決める。決まるまでは分類未決定。
export const entry = event('information.entry.mpd', {
  title: '情報の登録',
  cites: [mpd['4-2']],
  profiles: ['mpd'],
  subject: [],
  verb: '情報を登録する',
  form: inSections({
    ...columnsFor('mpd'),
    sources: { label: '元にした情報', type: 'item', register: 'information', many: true, required: false, help: '参照・入手・複製した元の情報です。機密性の分類と取扱制限を引き継ぎます。', cites: [mpd['4-4']] },
    ...classificationForm,
    readerPeople: { label: '見てよい人', type: 'person', many: true, required: false, when: is('openTo', '指定した範囲') },
    readerUnits: { label: '見てよい所属', type: 'unit', many: true, required: false, when: is('openTo', '指定した範囲') },
  }),
  suggests: suggestLevels,
  guards: [...criteriaGuards, ...guards],
  effect: { creates: 'information', holder: 'applicant', lineage: { from: 'sources', how: '作成' }, readers: true, classify: { state: [{ when: always, to: '未決定' }] } },
  asks: {
    procedure: 'information.classification.mpd',
    form: { form: { field: 'form' }, ...Object.fromEntries(Object.keys(classificationForm).map((key) => [key, { field: key }])) },
  },
})

import { saitama } from '../../../clauses/index.ts'
import { has } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import type { Form } from '../../engine/definition.ts'
import { THEMES } from './themes.ts'

const base = { profiles: ['saitama-police'], register: 'self-inspections' } as const
const FILE = 'conduct.handling.saitama'
const seen = { evidence: { label: '確かめたこと', type: 'text', multiline: true, max: 500, help: '何を見て、どう判断したかを書きます。' }, checkedOn: { label: '点検した日', type: 'date', notAfter: 'today' } } as const satisfies Form
const handling = { ...base, appliesWhen: has('details.themes', THEMES.handling) } as const

/** 自己点検の項目。不正かどうか、必要以上かどうかは人が判断し、その根拠を残す。 */
export const handlingChecks = [
  control(`${FILE}/making`, {
    ...handling, title: '不正な作成・入手の禁止', cites: [saitama['3-3-(1)-ア'], saitama['3-3-(1)']], question: '管理対象情報を、不正に作ったり手に入れたりしていませんか。',
    fields: { origin: { label: '部外から入手した情報の入手元と根拠', type: 'text', multiline: true, max: 500, required: false }, ...seen },
  }),
  control(`${FILE}/using`, { ...handling, title: '不正な利用・毀損の禁止', cites: [saitama['3-3-(1)-イ'], saitama['3-3-(1)']], question: '管理対象情報を、不正に使ったり傷つけたりしていませんか。', fields: seen }),
  control(`${FILE}/leaving`, {
    ...handling, title: '要保護情報の放置の禁止', cites: [saitama['3-3-(1)-ウ'], saitama['3-3-(1)']], question: '要保護情報を放置していませんか。返却予定を過ぎた媒体と書面、退庁時の机上を見てください。',
    fields: { overdue: { label: '返却予定を過ぎたもの', type: 'number', min: 0, max: 100_000, unit: '件' }, leaving: { label: '退庁時の点検をしています', type: 'declaration' }, ...seen },
  }),
  control(`${FILE}/distributing`, { ...handling, title: '要機密情報の過剰な配布の禁止', cites: [saitama['3-3-(1)-エ'], saitama['3-3-(1)']], question: '要機密情報を、必要以上に配っていませんか。', fields: seen }),
  control(`${FILE}/copying`, { ...handling, title: '要機密情報の過剰な複製の禁止', cites: [saitama['3-3-(1)-オ'], saitama['3-3-(1)']], question: '要機密情報を、必要以上に写していませんか。', fields: seen }),
  control(`${FILE}/client-settings`, {
    ...base, appliesWhen: has('details.themes', THEMES.client), title: 'ウェブクライアントの設定変更の制限', cites: [saitama['8-1-(3)-エ']],
    question: '情報セキュリティに影響するおそれのあるウェブクライアントの設定を、変えていませんか。', fields: seen,
  }),
]

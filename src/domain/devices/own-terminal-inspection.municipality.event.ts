import { mic } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import { addDays } from '../../engine/calendar.ts'
import { setting } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { FIFTH, MEASURES } from './own-terminal-measures.ts'

const FILE = 'devices.own-terminal-inspection.municipality'
const cites = [mic['kaisetsu-5.1-(1)-②-安全管理措置']]
export const inspectionInterval = setting('devices.own-terminal.inspection-days', '支給以外の端末の安全管理措置を点検する間隔', 30, { unit: '日', notInSource: true, min: 1 })
export const inspectionGrace = setting('devices.own-terminal.inspection-grace', '点検の日から、許可が停止になるまで', 14, { unit: '日', notInSource: true })
const application = setting('devices.own-terminal.application', '支給以外の端末に業務専用アプリケーションを提供しているか', '提供していない', { notInSource: true, options: ['提供していない', '提供している'] })

type Days = { readonly [id: string]: number | string }
const daysOf = (facts: Facts, { id, value }: typeof inspectionInterval): number => Number((facts['settings'] as Days | undefined)?.[id] ?? value)
/** The next inspection after a day, and the day before which it must have been passed. */
export const nextInspection = (facts: Facts, from: string): string => addDays(from, daysOf(facts, inspectionInterval))
export const lastDayOf = (facts: Facts, from: string): string => addDays(nextInspection(facts, from), daysOf(facts, inspectionGrace))

const four = {
  lock: { label: 'パスワード等による端末ロックを常に設定しています', type: 'declaration', cites },
  updated: { label: 'ＯＳとアプリケーションを最新にしています', type: 'declaration', cites },
  antivirus: { label: '不正プログラム対策ソフトウェアを入れ、定期に検査しています', type: 'declaration', cites },
  noBackup: { label: '端末の要機密情報を、外部のサーバ等にバックアップしていません', type: 'declaration', cites },
} as const
const fifth = { application: { label: '組織が提供する業務専用アプリケーションを使っています', type: 'declaration', cites } } as const

const byItsUser = guard(`${FILE}/user`, {
  title: '端末を使う本人による点検', cites, profiles: ['municipality'],
  refuses: ({ item, actor }) => (item?.holder === actor.person ? null : { field: '', message: `「${item?.number ?? ''}」を点検できるのは、端末を業務に使っている本人です。` }),
})
const base = { cites, profiles: ['municipality'], subject: ['own-terminals'], states: ['許可', '停止'], guards: [byItsUser] } as const
const passed = {
  ...base, title: '支給以外の端末の安全管理措置の点検', verb: '点検した（すべて適合）',
  effect: { from: ['許可', '停止'], to: '許可', set: { inspection: { value: '適合' }, lacking: { value: null }, inspectedOn: 'today', inspectOn: { derive: (facts: Facts) => nextInspection(facts, String(facts['today'])) }, stopsOn: { derive: (facts: Facts) => lastDayOf(facts, String(facts['today'])) } } },
} as const
const failed = { ...base, title: '支給以外の端末の安全管理措置の不適合', verb: '適合しない措置を記録する', effect: { set: { inspection: { value: '不適合' }, lacking: { field: 'lacking' }, inspectedOn: 'today' } }, tells: '情報セキュリティ管理者' } as const
const lacking = (options: readonly string[]) => ({ lacking: { label: '適合しない措置', type: 'choices', options: [...options], cites }, plan: { label: 'いつまでにどう直すか', type: 'text', multiline: true, max: 500 } } as const)

/** 許可された支給以外の端末の、本人による定期の点検。専用アプリケーションの項目は、提供しているときだけある。 */
export const inspections = [
  event(`${FILE}/four`, { ...passed, form: four, whereSetting: { setting: application, is: '提供していない' } }),
  event(`${FILE}/five`, { ...passed, form: { ...four, ...fifth }, whereSetting: { setting: application, is: '提供している' } }),
  event(`${FILE}/four-failed`, { ...failed, form: lacking(MEASURES), whereSetting: { setting: application, is: '提供していない' } }),
  event(`${FILE}/five-failed`, { ...failed, form: lacking([...MEASURES, FIFTH]), whereSetting: { setting: application, is: '提供している' } }),
]

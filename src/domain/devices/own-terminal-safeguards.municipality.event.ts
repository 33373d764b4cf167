import { mic } from '../../../clauses/index.ts'
import type { Finds, GuardContext, ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { versionOn } from './own-terminal-rule.ts'

const ID = 'devices.own-terminal-safeguards.municipality'
const cites = [mic['5.1-(1)-④-(イ)']]
/** The rule of safeguards that stands; for forms and judgements that ask whether it was consented to. */
export const currentSafeguards: Finds = { safeguardRule: { register: 'own-terminal-rules', column: 'kind', value: '安全管理措置の規定', states: ['有効'] } }

// 読み: 同意は端末ごとに、版の名を書いて記録する（docs/readings/0446）。
/** Has this person consented, for this terminal, to the version in force? Without a version in force nobody has. */
export function hasConsented(terminal: ItemFacts | undefined, person: string, chosen: GuardContext['chosen'], day: string): boolean {
  const current = versionOn(chosen['safeguardRule'], day)
  const consent = terminal?.latest[ID]
  return current !== undefined && consent?.by === person && consent.form['version'] === current.details['version']
}

export const consentsToTheCurrent = guard(`${ID}/current`, {
  title: '安全管理措置の現行の規定',
  cites,
  profiles: ['municipality'],
  refuses: ({ form, item, chosen, actor, day }) => {
    const current = versionOn(chosen['safeguardRule'], day)
    if (!current) return { field: '', message: '安全管理措置の規定の有効な版がありません。統括情報セキュリティ責任者による登録を待ってください。' }
    const user = item?.holder ?? item?.details['owner']
    if (user !== actor.person) return { field: '', message: `「${item?.number ?? ''}」について同意できるのは、端末を業務に使う本人です。` }
    return form['version'] === current.details['version'] ? null
      : { field: 'version', message: `現行の規定は「${String(current.details['version'])}」（${String(current.details['document'])}）です。読んで、その版の名を書いてください。` }
  },
})

// 外部で処理するときの安全管理措置の規定への、本人の同意。版が改まると、また同意が要る。
export const consented = event(ID, {
  title: '安全管理措置の規定への同意',
  cites,
  profiles: ['municipality'],
  subject: ['own-terminals'],
  verb: '安全管理措置の規定に同意する',
  states: ['未許可', '許可'],
  form: {
    version: { label: '読んだ規定の版', type: 'text', max: 40, help: '現行の版の名を、登録のとおりに書きます。', cites },
    agreed: { label: '規定を読み、外部で処理するときの安全管理措置を守ります', type: 'declaration', cites },
  },
  finds: currentSafeguards,
  guards: [consentsToTheCurrent],
})

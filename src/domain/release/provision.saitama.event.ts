import { saitama } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'
import { written } from './marks.ts'
import { goesToSomebody } from './outgoing.saitama.guard.ts'
import { entering, isGiven, precautionsField, RELEASABLE, toOutsiders } from './release-fields.ts'
import { releaseSituation } from './situation.ts'

/** 閲覧可能な範囲の外の者に要機密情報を渡すときだけ、留意事項を伝える段がある（第３の４(2)）。 */
function mustInstruct(facts: Facts): boolean {
  const item = facts['item'] as ItemFacts | null
  const beyond = (facts['beyondReaders'] ?? []) as readonly string[]
  return (item?.classification?.confidentiality ?? 3) >= 2 && (isGiven(facts['outsideRecipient']) || beyond.length > 0)
}

// 情報の提供の準備（埼玉）。相手と目的を書くと、提供・公表・運搬簿に行が立ち、留意事項の文案と送付票ができる。
export const provision = event('release.provision.saitama', {
  title: '情報の提供の準備',
  cites: [saitama['3-4-(2)'], saitama['3-2-(4)']],
  profiles: ['saitama-police'],
  subject: ['information'],
  verb: '提供を準備する',
  states: RELEASABLE,
  form: {
    outsideRecipient: { ...toOutsiders.outsideRecipient, label: '職員以外の提供先', required: false, help: '部外に渡すとき、組織名と担当者名を書きます。' },
    recipients: { label: '提供先の職員', type: 'person', many: true, required: false },
    recipientUnits: { label: '提供先の所属', type: 'unit', many: true, required: false },
    aim: toOutsiders.aim,
    means: toOutsiders.means,
    precautions: { ...precautionsField, cites: [saitama['3-4-(2)']] },
  },
  guards: [goesToSomebody],
  judge: (context) => releaseSituation('provide', context),
  effect: entering('提供', '準備中', { ...written('saitama-police'), instructs: { derive: mustInstruct } }),
})

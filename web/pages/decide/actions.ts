import type { Action } from '../../../src/engine/decision/situation.ts'
import { ACTION_WORDS } from '../../../src/engine/decision/wording.ts'
import type { Choice } from '../../kit/choice.tsx'

/** What people mean to do, in the words they use for it: every action of decision-contract.md stands in exactly one group. */
export interface ActionGroup { readonly key: string; readonly label: string; readonly actions: readonly Action[] }
export const GROUPS: readonly ActionGroup[] = [
  { key: 'carry', label: '持ち出す・運ぶ・持ち込む', actions: ['take-out', 'transport', 'bring-in', 'install-outside', 'telework'] },
  { key: 'send', label: '送る・渡す', actions: ['send-mail', 'forward-mail', 'send-form', 'provide', 'distribute'] },
  { key: 'publish', label: '公表する', actions: ['publish', 'post-social'] },
  { key: 'use', label: '使う・つなぐ', actions: ['use-medium', 'connect', 'use-personal-device', 'use-service', 'use-meeting-service', 'browse', 'import-file', 'remote-access', 'use-system', 'install-software', 'modify-equipment'] },
  { key: 'make', label: '作る・保存する', actions: ['create', 'acquire', 'store', 'process', 'copy', 'store-key'] },
  { key: 'classify', label: '分類する', actions: ['classify', 'review-classification'] },
  { key: 'dispose', label: '捨てる・返す・直す', actions: ['dispose-medium', 'dispose-paper', 'dispose-equipment', 'return-lease', 'repair'] },
]
export const GROUP_CHOICES: readonly Choice[] = GROUPS.map(({ key, label }) => ({ value: key, label }))
export const groupOf = (action: string | undefined): ActionGroup | undefined => GROUPS.find(({ actions }) => (actions as readonly string[]).includes(action ?? ''))
export const groupCalled = (key: string | undefined): ActionGroup | undefined => GROUPS.find((group) => group.key === key)
export const choicesOf = ({ actions }: ActionGroup): readonly Choice[] => actions.map((action) => ({ value: action, label: ACTION_WORDS[action] }))
export const labelOf = (action: string): string => (ACTION_WORDS as { readonly [action: string]: string })[action] ?? action

/** The register in which each kind of thing is entered. */
export const REGISTER_OF: { readonly [equipment: string]: string } = { 'external-medium': 'media', uid: 'media', 'mobile-pc': 'terminals', 'network-terminal': 'terminals', 'digital-camera': 'cameras', phone: 'phones' }
/** The same places as the application form calls them, for pre-filling. */
export const FORM_DESTINATION: { readonly [kind: string]: string } = { 'outside-premises': '庁舎の外', home: '自宅', 'other-unit': 'ほかの所属', 'other-organisation': 'ほかの組織', contractor: '委託先' }
/** Parts of a procedure's id that ask for the act; where none is named, the act's own name. */
export const PROCEDURE_PARTS: { readonly [action: string]: readonly string[] } = { 'use-medium': ['use'], 'dispose-medium': ['disposal'], 'dispose-equipment': ['disposal'] }

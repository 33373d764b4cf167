import type { Content, ItemFacts } from '../../engine/definition.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { informationOn, mediaSituation } from '../media/situation.ts'

/** 電話機の中の情報。読み: 「不明」は機密性が分からないものとし、判定は入力を求める。 */
function informationOnPhones(items: readonly ItemFacts[], added: readonly Content[]): NonNullable<Situation['information']> {
  const { confidentiality, ...rest } = informationOn(items, added)
  if ((confidentiality ?? 1) >= 2) return { ...rest, confidentiality }
  const answers = items.map(({ details }) => details['confidential'])
  if (answers.includes('はい')) return { ...rest, confidentiality: 2 }
  return answers.every((one) => one === 'いいえ') ? { ...rest, confidentiality: 1 } : rest
}

/** The situation of an act with official phones; of several the least safe decides. */
export function phoneSituation(action: Situation['action'], context: SituationContext): Situation {
  const { items, form } = context
  return {
    ...mediaSituation(action, context),
    information: informationOnPhones(items, (form['contents'] ?? []) as Content[]),
    equipment: {
      kind: 'phone', owner: 'issued', managed: true, shared: items.some(({ details }) => details['shared'] === '共用'), voiceOnly: items.every(({ details }) => details['use'] === '音声のみ'),
      encrypted: items.every(({ details }) => details['encryption'] === true), approved: items.every(({ permissions }) => permissions.length > 0),
    },
  }
}

const PERSONAL_CONTROLS = ['phones.personal-lock.mpd', 'phones.personal-secret.mpd']
const PROTECTED = ['導入済み', '動作するソフトが存在しない']
/** The situation of an act with a personal phone of the register. 前提: a row that has not ended is an approval of the 所属長. */
export function personalPhoneSituation(context: SituationContext): Situation {
  const { items, form } = context
  const urgent = form['urgent'] === true && form['noAlternative'] === true
  return {
    ...mediaSituation('use-personal-device', context),
    information: informationOn([], (form['contents'] ?? []) as Content[]),
    purpose: urgent ? 'urgent-no-alternative' : 'duty',
    equipment: {
      kind: 'phone', owner: 'personal', managed: false, voiceOnly: false, approved: items.length > 0 && items.every(({ state }) => state !== '承認終了'),
      malwareChecked: items.every(({ details }) => PROTECTED.includes(String(details['antivirus']))),
      locked: items.every(({ controls }) => PERSONAL_CONTROLS.every((id) => controls[id] !== undefined && controls[id].answer !== '不適合')),
    },
  }
}

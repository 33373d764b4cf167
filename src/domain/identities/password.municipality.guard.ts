import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { GENERATIONS, hardToGuess, KINDS_NEEDED, LENGTH, longEnough, neverUsed, notTheTemporary, ofEnoughKinds, SCORE, withoutOwnWords } from '../../engine/sign-in/password.ts'
import type { Guard } from '../../engine/definition.ts'

const profiles = ['municipality'] as const
const refuses = (check: unknown) => check as Guard['refuses']

// パスワードは十分な長さとし、推測されにくい文字列にする。何文字・どの程度かは組織が定める。
export const length = guard('identities.password/length', { title: 'パスワードの長さ', cites: [mic['5.4-(3)-③']], profiles, settings: [LENGTH], refuses: refuses(longEnough) })
export const ownWords = guard('identities.password/own-words', { title: '氏名・職員番号・利用者名を含むパスワード', cites: [mic['5.4-(3)-③']], profiles, refuses: refuses(withoutOwnWords) })
export const score = guard('identities.password/score', { title: '推測されやすいパスワード', cites: [mic['5.4-(3)-③']], profiles, settings: [SCORE], refuses: refuses(hardToGuess) })
// 文字の種類の組合せ。例示なので、組織が求めると定めたときだけ。
export const kinds = guard('identities.password/kinds', { title: 'パスワードの文字の種類', cites: [mic['kaisetsu-5.4-(3)']], profiles, settings: [KINDS_NEEDED], refuses: refuses(ofEnoughKinds) })
export const former = guard('identities.password/former', { title: '以前に使用したパスワード', cites: [mic['kaisetsu-6.2-(5)-③']], profiles, settings: [GENERATIONS], refuses: refuses(neverUsed) })
export const temporary = guard('identities.password/temporary', { title: '仮パスワードと同じパスワード', cites: [mic['5.4-(3)-⑥'], mic['6.2-(5)-②']], profiles, refuses: refuses(notTheTemporary) })

import { mic } from '../../../clauses/index.ts'
import { GENERATIONS, hardToGuess, KINDS_NEEDED, LENGTH, longEnough, neverUsed, notTheTemporary, ofEnoughKinds, SCORE, withoutOwnWords } from '../../engine/sign-in/password.ts'
import { identityGuard } from './identity.ts'

const profiles = ['municipality'] as const

// パスワードは十分な長さとし、推測されにくい文字列にする。何文字・どの程度かは組織が定める。
export const length = identityGuard('identities.password/length', { title: 'パスワードの長さ', cites: [mic['5.4-(3)-③']], profiles, settings: [LENGTH], refuses: longEnough })
export const ownWords = identityGuard('identities.password/own-words', { title: '氏名・職員番号・利用者名を含むパスワード', cites: [mic['5.4-(3)-③']], profiles, refuses: withoutOwnWords })
export const score = identityGuard('identities.password/score', { title: '推測されやすいパスワード', cites: [mic['5.4-(3)-③']], profiles, settings: [SCORE], refuses: hardToGuess })
// 文字の種類の組合せ。例示なので、組織が求めると定めたときだけ。
export const kinds = identityGuard('identities.password/kinds', { title: 'パスワードの文字の種類', cites: [mic['kaisetsu-5.4-(3)']], profiles, settings: [KINDS_NEEDED], refuses: ofEnoughKinds })
export const former = identityGuard('identities.password/former', { title: '以前に使用したパスワード', cites: [mic['kaisetsu-6.2-(5)-③']], profiles, settings: [GENERATIONS], refuses: neverUsed })
export const temporary = identityGuard('identities.password/temporary', { title: '仮パスワードと同じパスワード', cites: [mic['5.4-(3)-⑥'], mic['6.2-(5)-②']], profiles, refuses: notTheTemporary })

import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as japanese from '@zxcvbn-ts/language-ja'
import { KINDS } from '../engine/sign-in/password.ts'
import type { PasswordFacts } from '../engine/sign-in/password.ts'

/** Whose password it is: what of himself he may not put into it. */
export interface Owner { readonly username: string; readonly name: string; readonly kana: string; readonly number: string }

let estimator: ZxcvbnFactory | undefined
const open = (): ZxcvbnFactory => new ZxcvbnFactory({ dictionary: { ...common.dictionary, ...japanese.dictionary }, graphs: common.adjacencyGraphs, maxLength: 200 })

/** The facts that the checks see of a new password; about 10 ms. */
export function factsOf(password: string, owner: Owner): Pick<PasswordFacts, 'length' | 'kinds' | 'own' | 'score'> {
  estimator ??= open()
  const { score } = estimator.check(password, wordsOf(owner).map(({ word }) => word))
  const plain = password.normalize('NFKC').toLowerCase()
  return { length: Array.from(password).length, kinds: kindsOf(password), score, own: [...new Set(wordsOf(owner).filter(({ word }) => plain.includes(word)).map(({ called }) => called))] }
}

function wordsOf({ username, name, kana, number }: Owner): { readonly called: string; readonly word: string }[] {
  const parts = (text: string, shortest: number) => text.normalize('NFKC').toLowerCase().split(/[\s.・_-]+/).filter((one) => Array.from(one).length >= shortest)
  return [
    ...[username.toLowerCase(), ...parts(username, 4)].map((word) => ({ called: '利用者名', word })), ...[...parts(name, 2), ...parts(kana, 2)].map((word) => ({ called: '氏名', word })),
    ...(number.length >= 4 ? [{ called: '職員番号', word: number.toLowerCase() }] : []),
  ]
}
const PATTERNS: readonly RegExp[] = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u]
const kindsOf = (password: string): string[] => KINDS.filter((_, index) => PATTERNS[index]!.test(password))

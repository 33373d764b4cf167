import { hash, verify } from '@node-rs/argon2'

/** 由来: OWASP Password Storage Cheat Sheet (argon2id, 19 MiB, 2 passes, 1 lane). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const SHORTEST = 12
export const LONGEST = 128

/** What is to be kept of a password (argon2id, PHC string). About 20 ms of work in a thread of its own. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST)

let nobody: Promise<string> | undefined
/** Does beforehand what the first unknown name would otherwise wait for. */
export const prepareForUnknown = (): Promise<string> => (nobody ??= hashPassword('誰のものでもない'))

/**
 * Whether the password belongs to the kept text. Without one (an unknown user) the same work is done and the answer is no, so that nobody learns from the time
 * it takes which names exist.
 */
export async function passwordMatches(kept: string | undefined, password: string): Promise<boolean> {
  const against = kept ?? await prepareForUnknown()
  const matches = await verify(against, password).catch(() => false)
  return matches && kept !== undefined
}

/** Why a new password cannot be used, or null. */
export function weaknessOf(password: string, username: string): string | null {
  if (Array.from(password).length < SHORTEST) return `パスワードは${SHORTEST}文字以上にしてください。`
  if (password.length > LONGEST) return `パスワードは${LONGEST}文字以内にしてください。`
  if (new Set(password).size < 5) return 'パスワードが単純すぎます。5種類以上の文字を使ってください。'
  return username !== '' && password.toLowerCase().includes(username) ? 'パスワードに利用者名を含めないでください。' : null
}

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/**
 * 由来: C2SP signed-note and tlog-checkpoint. A note is a text that ends in a line feed, an empty line, and one line per signature:
 * `— <key name> <base64(key id ‖ signature)>`; Ed25519 is signature type 1.
 */
export interface Signer { readonly name: string; readonly privateKey: KeyObject; readonly publicKey: Buffer }
export interface Verifier { readonly name: string; readonly publicKey: Buffer }
/** What a checkpoint states: the tree named `origin` had `size` leaves and this root; `at` is the moment of sealing, `after` the size of the checkpoint before it (0: the first). */
export interface Checkpoint { readonly origin: string; readonly size: number; readonly root: Buffer; readonly at: string; readonly after?: number }

const ED25519 = Buffer.of(1)
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

export function newSigner(name: string): { signer: Signer; pem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { signer: { name, privateKey, publicKey: rawKey(publicKey) }, pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}
export function signerOf(name: string, pem: string): Signer {
  const privateKey = createPrivateKey(pem)
  return { name, privateKey, publicKey: rawKey(createPublicKey(privateKey)) }
}
const rawKey = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' }).subarray(SPKI.length)

/** SHA-256(name ‖ LF ‖ type ‖ key), the first four bytes. */
export const keyId = ({ name, publicKey }: Verifier): Buffer => createHash('sha256').update(name).update('\n').update(ED25519).update(publicKey).digest().subarray(0, 4)

/** `name+hex(key id)+base64(type ‖ key)`: how a verifier is handed to others. */
export const verifierText = (one: Verifier): string => `${one.name}+${keyId(one).toString('hex')}+${Buffer.concat([ED25519, one.publicKey]).toString('base64')}`

/** Reads it again; null where the parts do not fit together. */
export function readVerifier(text: string): Verifier | null {
  const key = /^(.+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim())
  if (!key) return null
  const bytes = Buffer.from(key[3]!, 'base64')
  const one = { name: key[1]!, publicKey: bytes.subarray(1) }
  return bytes[0] === 1 && bytes.length === 33 && keyId(one).toString('hex') === key[2] ? one : null
}

/** Signs a text that ends in a line feed. */
export function signNote(text: string, signers: readonly Signer[]): string {
  const lines = signers.map((one) => `— ${one.name} ${Buffer.concat([keyId(one), sign(null, Buffer.from(text), one.privateKey)]).toString('base64')}\n`)
  return `${text}\n${lines.join('')}`
}

/** The text of a note and the names of the known keys whose signature holds. */
export function openNote(note: string, verifiers: readonly Verifier[]): { readonly text: string; readonly signedBy: readonly string[] } | null {
  const split = note.lastIndexOf('\n\n')
  if (split < 0) return null
  const text = note.slice(0, split + 1)
  const signatures = note.slice(split + 2).split('\n').filter((line) => line.startsWith('— ')).map((line) => line.slice(2).split(' '))
  const holds = (one: Verifier): boolean => signatures.some(([name, encoded]) => {
    const bytes = Buffer.from(encoded ?? '', 'base64')
    return name === one.name && bytes.subarray(0, 4).equals(keyId(one)) && verify(null, Buffer.from(text), createPublicKey({ key: Buffer.concat([SPKI, one.publicKey]), format: 'der', type: 'spki' }), bytes.subarray(4))
  })
  return { text, signedBy: verifiers.filter(holds).map(({ name }) => name) }
}

export const checkpointText = ({ origin, size, root, at, after }: Checkpoint): string => `${origin}\n${size}\n${root.toString('base64')}\n${at}\n${after === undefined ? '' : `after ${after}\n`}`
/** Reads the text of a checkpoint; null where it is none. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin, size, root, at, more = ''] = text.split('\n')
  if (!origin || !/^(0|[1-9][0-9]*)$/.test(size ?? '') || !root || !at) return null
  const after = /^after (0|[1-9][0-9]*)$/.exec(more)?.[1]
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), at, ...(after === undefined ? {} : { after: Number(after) }) }
}

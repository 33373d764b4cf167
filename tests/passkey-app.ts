// 認証器の代わり: パスキーを一つ作り、求められた問いに署名する。ブラウザーなしで、サーバーの確かめを試すため。
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** 由来: Web Authentication Level 3 §6.1 (authenticator data), RFC 8949 (CBOR). */
const UP = 0x01
const UV = 0x04
const AT = 0x40
const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest()
const head = (major: number, length: number): Buffer => (length < 24 ? Buffer.of((major << 5) | length) : length < 256 ? Buffer.of((major << 5) | 24, length) : Buffer.of((major << 5) | 25, length >> 8, length & 255))
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value])
const text = (value: string): Buffer => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])

export interface PasskeyOptions { readonly origin: string; readonly rp: string; /** Its owner was verified; default true. */ readonly verified?: boolean; readonly counter?: number }
export function aPasskey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x, y } = publicKey.export({ format: 'jwk' })
  const key = Buffer.concat([Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21), bytes(Buffer.from(x!, 'base64url')), Buffer.of(0x22), bytes(Buffer.from(y!, 'base64url'))])
  const dataFor = ({ rp, verified = true, counter = 0 }: PasskeyOptions, extra: Buffer = Buffer.alloc(0)): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rp), Buffer.of(UP | (verified ? UV : 0) | (extra.length > 0 ? AT : 0)), count, extra])
  }
  const clientFor = (type: string, challenge: string, origin: string): Buffer => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const frame = (response: object) => ({ id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {}, response })
  return {
    /** The answer to being asked for a new passkey. */
    made(challenge: string, options: PasskeyOptions) {
      const data = dataFor(options, Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, key]))
      const attestation = Buffer.concat([head(5, 3), text('fmt'), text('none'), text('attStmt'), head(5, 0), text('authData'), bytes(data)])
      return frame({ clientDataJSON: clientFor('webauthn.create', challenge, options.origin).toString('base64url'), attestationObject: attestation.toString('base64url'), transports: ['internal'] })
    },
    /** The answer to being asked to show it. */
    shown(challenge: string, options: PasskeyOptions) {
      const client = clientFor('webauthn.get', challenge, options.origin)
      const data = dataFor(options)
      return frame({ clientDataJSON: client.toString('base64url'), authenticatorData: data.toString('base64url'), signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url') })
    },
  }
}

// 認証アプリの代わり: 秘密から、その時刻の6桁を作る。
import { Secret, TOTP } from 'otpauth'

/** The code that an app with this secret shows at a moment. */
export function codeAt(secret: string, at: Date): string {
  return new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })
}

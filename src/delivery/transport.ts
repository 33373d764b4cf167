import { createTransport } from 'nodemailer'

export interface Envelope { readonly to: string; readonly subject: string; readonly body: string; readonly messageId: string }
/** Hands one mail for one address over to the mail server. Rejects with `Undeliverable` where trying again is of no use. */
export interface Transport {
  send(envelope: Envelope): Promise<void>
  close(): void
}
/** The server refused this very mail for good. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable'
}
export interface MailConfig { readonly url: string; readonly from: string }

const CONNECT_MS = 10_000
const ANSWER_MS = 30_000

/** SMTP by the library nodemailer; connections are kept and shared. */
export function smtpTransport({ url, from }: MailConfig): Transport {
  const transporter = createTransport({ url, pool: true, maxConnections: 2, connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: ANSWER_MS, disableFileAccess: true, disableUrlAccess: true })
  return {
    async send({ to, subject, body, messageId }) {
      try {
        await transporter.sendMail({ from, to: { name: '', address: to }, subject, text: body, messageId, headers: { 'Auto-Submitted': 'auto-generated' } })
      } catch (error) {
        throw isFinal(error) ? new Undeliverable((error as Error).message, { cause: error }) : error
      }
    },
    close: () => transporter.close(),
  }
}

/** 5xx to the address or the message itself (由来: RFC 5321 §4.2.1); a refused sign-in or connection may be mended. */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500
}

/**
 * Reads SEKISHO_SMTP_URL and SEKISHO_MAIL_FROM (left out: sekisho@ the host people use). Null where no mail goes out. Throws one Japanese sentence that says what to
 * change; it never repeats the URL, which may hold a password.
 */
export function readMailConfig(env: NodeJS.ProcessEnv, baseUrl: string): MailConfig | null {
  const url = env['SEKISHO_SMTP_URL']?.trim()
  if (!url) return null
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !['smtp:', 'smtps:'].includes(parsed.protocol) || parsed.hostname === '') throw new Error('SEKISHO_SMTP_URL は使えません。メールサーバを smtp://利用者:合言葉@mail.example.jp:587 の形で指定してください。')
  const from = env['SEKISHO_MAIL_FROM']?.trim() || `sekisho@${new URL(baseUrl).hostname}`
  if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(from)) throw new Error(`SEKISHO_MAIL_FROM=${from} は使えません。差出人のメールアドレスを一つ指定してください。`)
  return { url, from }
}

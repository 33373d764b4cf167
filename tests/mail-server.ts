// 試験のための小さなメールサーバ。127.0.0.1 だけで待ち、受け取ったものをそのまま覚える。
import net from 'node:net'
import type { AddressInfo } from 'node:net'

export interface Received { readonly from: string; readonly recipients: readonly string[]; readonly raw: string }
export interface MailServer {
  readonly url: string
  readonly received: readonly Received[]
  /** What the server says to RCPT TO; null: it takes the mail. */
  answer(reply: ((recipient: string) => string | null)): void
  /** Breaks the connection instead of saying that the mail was taken, so many times. */
  breakAfterData(times: number): void
  close(): Promise<void>
}

/** Header lines of a received mail by lower-case name, folded lines joined. */
export function headersOf({ raw }: Received): { readonly [name: string]: string } {
  const lines = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
}
/** The text of a received mail, decoded. */
export function textOf(mail: Received): string {
  const body = mail.raw.slice(mail.raw.indexOf('\r\n\r\n') + 4)
  const encoding = headersOf(mail)['content-transfer-encoding']
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  if (encoding !== 'quoted-printable') return body
  return Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString()
}

type Answer = (recipient: string) => string | null
interface Habits { answer: Answer; breaks: number }

/** One conversation: commands line by line until DATA, then the mail until a lone dot. */
function converse(socket: net.Socket, received: Received[], habits: Habits): void {
  let from = ''
  let recipients: string[] = []
  let data: string | null = null
  let buffered = ''
  const say = (line: string): void => { socket.write(`${line}\r\n`) }
  const command = (line: string): void => {
    const address = /<(.*?)>/.exec(line)?.[1] ?? ''
    switch (line.slice(0, 4).toUpperCase()) {
      case 'EHLO': case 'HELO': return say('250 localhost')
      case 'MAIL': from = address; recipients = []; return say('250 OK')
      case 'RCPT': { const refused = habits.answer(address); if (refused === null) recipients.push(address); return say(refused ?? '250 OK') }
      case 'DATA': data = ''; return say('354 go on')
      case 'QUIT': say('221 bye'); socket.end(); return undefined
      default: return say('250 OK')
    }
  }
  const take = (raw: string): void => {
    received.push({ from, recipients, raw })
    data = null
    if (habits.breaks-- > 0) socket.destroy()
    else say('250 taken')
  }
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    buffered += chunk.toString('latin1')
    for (let at = buffered.indexOf('\r\n'); at >= 0; at = buffered.indexOf('\r\n')) {
      const line = buffered.slice(0, at)
      buffered = buffered.slice(at + 2)
      if (data === null) command(line)
      else if (line === '.') take(data)
      else data += `${line.startsWith('.') ? line.slice(1) : line}\r\n`
    }
  })
  say('220 localhost ESMTP')
}

export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = []
  const habits: Habits = { answer: () => null, breaks: 0 }
  const server = net.createServer((socket) => { converse(socket, received, habits) })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}/?ignoreTLS=true`, received,
    answer: (reply) => { habits.answer = reply },
    breakAfterData: (times) => { habits.breaks = times },
    close: () => new Promise((resolve) => { server.close(() => resolve()) }),
  }
}

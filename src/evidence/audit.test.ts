import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { audit } from './audit.ts'
import type { Audit, Held } from './audit.ts'
import { checkpointText, newSigner, signNote, verifierText } from './note.ts'
import type { Signer } from './note.ts'
import { EMPTY_EDGE, append, leafOf, rootOf } from './tree.ts'

interface Entry { event: string; text: string; leaf: Buffer; place: number }
const entry = (n: number): Entry => { const text = `{"act":"試験","n":${n}}`; return { event: String(1000 + n), text, leaf: leafOf(Buffer.from(text)), place: n } }
const AT = (n: number) => new Date(Date.UTC(2026, 10, 16, 0, 0, n)).toISOString()
const { signer } = newSigner('test+0001')

interface Kept { entries: Entry[]; notes: string[]; keys: string[]; strays: Entry[] }
/** An honest file: 1,000 events, a checkpoint every 100. */
function honest(count = 1000, by: readonly Signer[] = [signer]): Kept {
  const entries = Array.from({ length: count }, (_, n) => entry(n))
  const notes = Array.from({ length: Math.floor(count / 100) }, (_, n) => noteAt(entries, (n + 1) * 100, by, AT(n)))
  return { entries, notes, keys: [verifierText(signer)], strays: [] }
}
function noteAt(entries: readonly Entry[], size: number, by: readonly Signer[], at: string): string {
  return signNote(checkpointText({ origin: 'test/mpd', size, root: rootOf(append(EMPTY_EDGE, entries.slice(0, size).map(({ leaf }) => leaf)).edge), at }), by)
}
const fileOf = ({ keys, notes, entries, strays }: Kept): Buffer => Buffer.from([
  ...keys.map((key) => `k\t${key}`), ...notes.map((note) => `c\t${Buffer.from(note).toString('base64')}`),
  ...entries.map(({ place, event, leaf, text }) => `e\t${place}\t${event}\t${leaf.toString('base64')}\t${text}`), ...strays.map(({ event, text }) => `x\t${event}\t${text}`), '',
].join('\n'))
async function* pieces(bytes: Buffer, size = 997): AsyncGenerator<Buffer> { for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size) }
const check = (kept: Kept, held?: Held): Promise<Audit> => audit(pieces(fileOf(kept)), held)
const kinds = ({ findings }: Audit) => [...new Set(findings.map(({ kind }) => kind))]

describe('証跡の検証', () => {
  test('正しいファイルには何も言わない。外に控えた点検点とも合う', async () => {
    const kept = honest()
    const found = await check(kept, { keys: [verifierText(signer)], notes: [kept.notes[3]!] })
    expect(found).toMatchObject({ events: 1000, checkpoints: 10, findings: [] })
  })
  test('中身の書換え: その一件を名指しする', async () => {
    const kept = honest()
    kept.entries[437]!.text = kept.entries[437]!.text.replace('試験', '改竄')
    const { findings } = await check(kept)
    expect(findings).toMatchObject([{ kind: '改変', event: '1437' }])
  })
  test('葉まで合わせた書換え: 点検点の間を名指しする', async () => {
    const kept = honest()
    kept.entries[437]!.text = '{"act":"改竄"}'
    kept.entries[437]!.leaf = leafOf(Buffer.from('{"act":"改竄"}'))
    const { findings } = await check(kept)
    expect(findings[0]).toMatchObject({ kind: '改変', event: '1499' })
    expect(findings[0]!.message).toContain('400番目から499番目まで')
  })
  test('削除: どこからどこまでがないかを言う', async () => {
    const kept = honest()
    kept.entries.splice(300, 3)
    const { findings } = await check(kept)
    expect(findings[0]).toMatchObject({ kind: '欠落', event: '1303' })
    expect(findings[0]!.message).toContain('300番目から302番目までの3件')
  })
  test('挿入: 木にない一件と、番号を詰めた一件', async () => {
    const stray = honest()
    stray.strays.push(entry(5000))
    expect(await check(stray)).toMatchObject({ findings: [{ kind: '挿入', event: '6000' }] })
    const squeezed = honest()
    squeezed.entries.splice(500, 0, { ...entry(5000), place: 500 })
    expect(kinds(await check(squeezed))).toContain('順序')
  })
  test('入替え', async () => {
    const kept = honest()
    const [a, b] = [kept.entries[10]!, kept.entries[11]!]
    kept.entries[10] = { ...b, place: 10 }
    kept.entries[11] = { ...a, place: 11 }
    expect((await check(kept)).findings[0]).toMatchObject({ kind: '改変', event: '1099' })
  })
  test('末尾の切取りと、古い控えへの差戻し', async () => {
    const cut = honest()
    cut.entries.splice(950)
    expect(kinds(await check(cut))).toEqual(['巻戻し'])
    const now = honest()
    const old = honest(500)
    expect(kinds(await check(old, { notes: [now.notes.at(-1)!] }))).toEqual(['巻戻し'])
  })
  test('時計を戻した点検点', async () => {
    const kept = honest()
    kept.notes[6] = noteAt(kept.entries, 700, [signer], AT(1))
    expect(kinds(await check(kept))).toEqual(['時刻'])
  })
  test('鍵のすり替え', async () => {
    const other = newSigner('test+0001').signer
    const forged = honest(1000, [other])
    forged.keys = [verifierText(other)]
    expect(kinds(await check(forged, { keys: [verifierText(signer)] }))).toContain('署名')
    const named = newSigner('other+0001').signer
    const renamed = { ...honest(1000, [named]), keys: [verifierText(named)] }
    expect(kinds(await check(renamed, { keys: [verifierText(signer)] }))).toContain('鍵')
  })
  test('鍵の交替: 両方が署名した点検点があれば、新しい鍵も信じる', async () => {
    const next = newSigner('test+0002').signer
    const kept = honest()
    kept.keys = [verifierText(signer), verifierText(next)]
    kept.notes = kept.notes.map((_, n) => noteAt(kept.entries, (n + 1) * 100, n < 5 ? [signer] : n < 7 ? [next, signer] : [next], AT(n)))
    expect((await check(kept, { keys: [verifierText(signer)] })).findings).toEqual([])
  })
  test('期限による消去: 消去の記録に挙がっていれば異常でなく、挙がっていなければ名指しする', async () => {
    const erased = (listed: readonly string[]) => {
      const kept = honest()
      const text = JSON.stringify({ act: '期限による消去', after: { erased: listed } })
      kept.entries[900] = { ...kept.entries[900]!, text, leaf: leafOf(Buffer.from(text)) }
      kept.notes = kept.notes.map((_, n) => noteAt(kept.entries, (n + 1) * 100, [signer], AT(n)))
      const lines = fileOf(kept).toString().split('\n').map((line) => (/^e\t(10|11)\t/.test(line) ? `h\t${line.split('\t').slice(1, 4).join('\t')}\t1900` : line))
      return audit(pieces(Buffer.from(lines.join('\n'))))
    }
    expect(await erased(['1010', '1011'])).toMatchObject({ expired: 2, findings: [] })
    expect(await erased(['1010'])).toMatchObject({ findings: [{ kind: '欠落', event: '1011', message: expect.stringContaining('挙がっていません') }] })
    expect((await erased([])).findings).toHaveLength(2)
  })
  test('消した中身の葉を変えれば、消去の記録があっても見つかる', async () => {
    const kept = honest()
    const text = JSON.stringify({ act: '期限による消去', after: { erased: ['1010'] } })
    kept.entries[900] = { ...kept.entries[900]!, text, leaf: leafOf(Buffer.from(text)) }
    kept.notes = kept.notes.map((_, n) => noteAt(kept.entries, (n + 1) * 100, [signer], AT(n)))
    const lines = fileOf(kept).toString().split('\n').map((line) => (line.startsWith('e\t10\t') ? `h\t10\t1010\t${leafOf(Buffer.from('別')).toString('base64')}\t1900` : line))
    expect(kinds(await audit(pieces(Buffer.from(lines.join('\n')))))).toEqual(['改変'])
  })
  test('点検点の抜取りと、途中で切れたファイル', async () => {
    const chained = honest()
    chained.notes = chained.notes.map((_, n) => signNote(checkpointText({ origin: 'test/mpd', size: (n + 1) * 100, root: rootOf(append(EMPTY_EDGE, chained.entries.slice(0, (n + 1) * 100).map(({ leaf }) => leaf)).edge), at: AT(n), after: n * 100 }), [signer]))
    expect((await check(chained)).findings).toEqual([])
    const pulled = { ...chained, notes: chained.notes.filter((_, n) => n !== 4) }
    expect((await check(pulled)).findings).toMatchObject([{ kind: '欠落', message: expect.stringContaining('の点検点がありません') }])
    const whole = fileOf(honest())
    expect(kinds(await audit(pieces(whole.subarray(0, whole.length - 20))))).toEqual(expect.arrayContaining(['形式', '巻戻し']))
  })
  test('署名のない木、署名を消した点検点', async () => {
    expect(kinds(await check({ ...honest(), notes: [] }))).toEqual(['署名'])
    const kept = honest()
    kept.notes[2] = `${kept.notes[2]!.split('\n— ')[0]!}\n`
    expect(kinds(await check(kept))).toEqual(['署名'])
  })
  test('でたらめなファイルでも落ちない', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const noise = Buffer.concat(Array.from({ length: 40 }, (_, n) => createHash('sha512').update(`${seed}/${n}`).digest()))
      expect((await audit(pieces(noise, 13))).findings.length).toBeGreaterThan(0)
    }
  })
})

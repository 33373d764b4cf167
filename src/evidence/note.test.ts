import { expect, test } from 'vitest'
import { checkpointText, newSigner, openNote, readCheckpoint, signNote, signerOf, verifierText } from './note.ts'

const { signer, pem } = newSigner('sekisho.example+2026')
const checkpoint = { origin: 'sekisho.example/kenkei', size: 1234, root: Buffer.alloc(32, 7), at: '2026-11-16T00:00:00.000Z' }

test('署名した点検点は、同じ鍵で読めて、同じ中身になる', () => {
  const note = signNote(checkpointText(checkpoint), [signer])
  const opened = openNote(note, [signer])!
  expect(opened.signedBy).toEqual([signer.name])
  expect(readCheckpoint(opened.text)).toEqual(checkpoint)
  expect(signerOf(signer.name, pem).publicKey).toEqual(signer.publicKey)
})
test('一文字でも変えれば、どの鍵でも読めない', () => {
  const note = signNote(checkpointText(checkpoint), [signer])
  expect(openNote(note.replace('1234', '1233'), [signer])!.signedBy).toEqual([])
  expect(openNote(note, [{ ...signer, publicKey: newSigner('x').signer.publicKey }])!.signedBy).toEqual([])
})
test('鍵を替えるときは、両方の鍵で署名できる', () => {
  const next = newSigner('sekisho.example+2027').signer
  const note = signNote(checkpointText(checkpoint), [signer, next])
  expect(openNote(note, [next])!.signedBy).toEqual([next.name])
  expect(openNote(note, [signer, next])!.signedBy).toEqual([signer.name, next.name])
  expect(verifierText(next)).toMatch(/^sekisho\.example\+2027\+[0-9a-f]{8}\+AQ|^sekisho\.example\+2027\+[0-9a-f]{8}\+/)
})

import type { Content, ProfileId } from '../../src/engine/definition.ts'

export const files: Content = { title: '委託先に渡す図面', confidentiality: 2, integrity: 1, availability: 1, records: 12 }

/** A take-out request as 係員 fills it in, tomorrow to the end of the week, by the clock of the tests. */
export const takeOutForm = (profile: ProfileId, contents: readonly Content[] = [files]) => ({
  ...(profile === 'municipality' ? { zone: 'LGWAN接続系', residentRecords: false } : {}),
  purpose: '図面の受渡し', destinationKind: '庁舎の外', destination: '県立文書館', period: { from: '2026-11-17', to: '2026-11-20' }, contents, minimised: true,
  measures: ['classification-reviewed', 'backed-up', 'encrypted', 'password', 'locked-case', 'recipient-instructed', 'malware-checked', 'labelled'],
})
export const TAKE_OUT: { readonly [profile in ProfileId]: string } = {
  'saitama-police': 'media.take-out.saitama', mpd: 'media.take-out.mpd', 'hokkaido-police': 'media.take-out.hokkaido', municipality: 'media.take-out.municipality',
}

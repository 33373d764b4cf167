import { expect, test } from 'vitest'
import { media } from '../../../src/domain/media/media.register.ts'
import type { Me } from '../../app/session.ts'
import type { ItemRow } from '../registers/item-marks.tsx'
import { changesBetween } from './changes.ts'

const levels: Me['levels'] = { confidentiality: ['機密性１', '機密性２', '機密性３'], integrity: [], availability: [] }
const before = { id: '1', number: 'USB-1', state: '返却確認待ち', unit: { id: '1', name: '総務課' }, keeper: null, holder: { id: '5', name: '田中', post: '', unit: '' }, place: null, due: '2026-06-03', confidentiality: 2, integrity: 1, availability: 1, seenOn: null, version: 4, details: { externallyConnected: 'なし', encryption: true, malwareCheckedOn: '2026-05-01' } } satisfies ItemRow

test('返却の確認で変わったことを、台帳の言葉で言う', () => {
  const after = { ...before, state: '保管中', holder: null, due: null, confidentiality: 0, place: { id: '9', name: '庫-1' } }
  expect(changesBetween(media, before, after, levels)).toEqual([
    { label: '状態', before: '返却確認待ち', after: '保管中' }, { label: '使用者', before: '田中', after: '' }, { label: '返却予定', before: '令和8年6月3日', after: '' }, { label: '保管場所', before: '', after: '庫-1' }, { label: '入っている情報', before: '機密性２', after: '情報なし' },
  ])
})
test('自分の列は、変わったものだけを読める形で', () => {
  const after = { ...before, details: { ...before.details, encryption: false, malwareCheckedOn: '2026-06-01' } }
  expect(changesBetween(media, before, after, levels)).toEqual([{ label: '暗号化機能', before: 'はい', after: 'いいえ' }, { label: '不正プログラム確認日', before: '令和8年5月1日', after: '令和8年6月1日' }])
})
test('条項を持つ列は、識別名でなく文書の名と番号で', () => {
  const register = { ...media, columns: { toChange: { label: '見直す条項', type: 'text', names: 'clauses' } } } as const
  const after = { ...before, details: { ...before.details, toChange: 'mic:5.1-(1)-⑧ mic:kaisetsu-7.5' } }
  expect(changesBetween(register, before, after, levels)).toEqual([{ label: '見直す条項', before: '', after: '総務省ガイドライン 5.1-(1)-⑧、総務省ガイドライン 解説 7.5' }])
})
test('何も変わらなければ空', () => expect(changesBetween(media, before, { ...before, version: 5 }, levels)).toEqual([]))

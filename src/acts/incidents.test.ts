import { describe, expect, test } from 'vitest'
import { onStage } from '../../tests/stage.ts'
import { insertItem } from './item-write.ts'
import { recordEvent } from './records.ts'

const report = { noticedAt: '2026-11-16T09:30:00+09:00', lastSeen: '事務室', circumstances: '点検で見当たらなかった' }
const AT_ONCE = 20

describe('losses reported at the same moment', () => {
  const stage = onStage('mpd')
  const medium = async (number: string) => {
    const seat = await stage.seat(null)
    return seat.db.transaction().execute((tx) => insertItem(tx, seat, seat.book.registers.get('media')!, 'media', { number, unit: stage.organisation.units.係, columns: { kind: 'ＵＳＢメモリ', product: '試験メモリ', serial: number, encryption: true, shared: '共用', origin: '支給', use: '一般', externallyConnected: 'なし', malwareCheckedOn: '2026-11-02', registeredOn: '2026-04-01' } }))
  }

  test('all succeed and each has a number of its own, without a gap; the next year begins at one', async () => {
    const media = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => medium(`紛-${i}`)))
    const seat = await stage.seat('係員')
    const reported = await Promise.all(media.map((item) => recordEvent(seat, { event: 'media.loss', item, form: report })))
    expect(reported.map(({ incident }) => String(incident)).toSorted()).toEqual(Array.from({ length: AT_ONCE }, (_, i) => `事案2026-${String(i + 1).padStart(3, '0')}`))
    expect(await stage.store.of(stage.organisation.org).selectFrom('incident').select('id').execute()).toHaveLength(AT_ONCE)
    const later = await medium('紛-年明け')
    stage.clock.moveTo('2027-01-04T01:00:00Z')
    expect((await stage.record('係員', 'media.loss', later, report)).incident).toBe('事案2027-001')
  })
})

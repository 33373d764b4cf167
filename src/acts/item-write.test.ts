import { expect, test } from 'vitest'
import { onStage } from '../../tests/stage.ts'
import { insertItem } from './item-write.ts'

const stage = onStage('mpd')

test('a new thing is as old as the act that entered it, whatever the clock of the database says', async () => {
  stage.clock.moveTo('2026-12-24T03:04:05Z')
  const seat = await stage.seat('係員')
  const columns = { name: '金庫', lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true }
  const id = await seat.db.transaction().execute((tx) => insertItem(tx, seat, seat.book.registers.get('places')!, 'places', { number: '庫-0099', unit: stage.organisation.units.課, columns }))
  expect(await seat.db.selectFrom('item').select('created_at').where('id', '=', id).executeTakeFirst()).toEqual({ created_at: seat.now })
})

import { expect, test } from 'vitest'
import { onStage } from '../../tests/stage.ts'
import { takeNextNumber, takeNextNumbers } from './item-number.ts'
import { registerOf } from './world.ts'

/** One more than a statement of PostgreSQL takes parameters. 由来: the wire protocol counts them in 16 bits. */
const MORE_THAN_PARAMETERS = 70_000
const stage = onStage('municipality')

test('a batch of 70,000 numbers is taken at once, passing over those an office entered itself', async () => {
  const seat = await stage.seat(null)
  const register = registerOf(seat, 'media')
  await seat.db.transaction().execute(async (tx) => {
    const first = await takeNextNumber(tx, seat, register, 'media')
    const digits = Number(first.slice(register.number.prefix.length + 1))
    const nth = (many: number) => `${register.number.prefix}-${String(digits + many).padStart(4, '0')}`
    await tx.updateTable('item').set({ number: nth(2) }).where('org', '=', seat.org).where('id', '=', stage.organisation.media.空).execute()
    const numbers = await takeNextNumbers(tx, seat, register, 'media', MORE_THAN_PARAMETERS)
    expect(numbers.slice(0, 2)).toEqual([nth(1), nth(3)])
    expect(numbers.at(-1)).toBe(nth(MORE_THAN_PARAMETERS + 1))
    expect(new Set(numbers).size).toBe(MORE_THAN_PARAMETERS)
  })
})

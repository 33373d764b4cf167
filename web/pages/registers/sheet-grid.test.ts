import { expect, test } from 'vitest'
import { columnsOfSheet } from './sheet-grid.tsx'

test.each([[24, 3], [44, 4], [10, 2], [1, 1], [12, 2], [65, 5]])('%i面の用紙は%i列', (cells, columns) => expect(columnsOfSheet(cells)).toBe(columns))

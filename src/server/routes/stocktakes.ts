import { confirmStocktake, reportStocktake, startStocktake, takeScans } from '../../acts/stocktakes.ts'
import { listStocktakes, stocktakeDetail, stocktakePdf } from '../../acts/stocktake-pages.ts'
import type { Handlers } from '../handlers.ts'

export const stocktakeRoutes = {
  stocktakes: ({ seat, query }) => listStocktakes(seat, query),
  startStocktake: ({ seat, body }) => startStocktake(seat, body),
  stocktake: ({ seat, params }) => stocktakeDetail(seat, params['id'] ?? ''),
  scan: ({ seat, params, body }) => takeScans(seat, params['id'] ?? '', body),
  closeStocktake: async ({ seat, params, body }) => { await reportStocktake(seat, params['id'] ?? '', body); return { ok: true } },
  confirmStocktake: async ({ seat, params }) => { await confirmStocktake(seat, params['id'] ?? ''); return { ok: true } },
  stocktakePdf: async ({ seat, params }) => ({ ...await stocktakePdf(seat, params['id'] ?? ''), type: 'application/pdf', inline: true }),
} satisfies Handlers

import { createRequire } from 'node:module'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const HOLIDAYS_FROM = '2019'

/**
 * engine/calendar.ts needs the national holidays; the package ships every year since 1970 with English names, seven times
 * what a browser needs. Here it gets the same table from HOLIDAYS_FROM on; earlier years are refused by the calendar as unknown.
 */
function recentHolidays(): Plugin {
  const name = '@holiday-jp/holiday_jp'
  const resolved = `\0${name}`
  return {
    name: 'sekisho-recent-holidays',
    enforce: 'pre',
    resolveId: (id) => (id === name ? resolved : null),
    load(id) {
      if (id !== resolved) return null
      const { holidays } = createRequire(import.meta.url)(name) as { holidays: Record<string, { name: string }> }
      const recent = Object.entries(holidays).filter(([day]) => day >= HOLIDAYS_FROM).map(([day, holiday]) => [day, { name: holiday.name }])
      return `export default { holidays: ${JSON.stringify(Object.fromEntries(recent))} }`
    },
  }
}

/** `vite build web` writes dist/web; nothing is inlined, because the Content-Security-Policy allows neither inline script nor data: URLs. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../.cache/vite',
  plugins: [recentHolidays(), react(), tailwindcss()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'framework', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|use-sync-external-store)[\\/]/ }] } },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
})

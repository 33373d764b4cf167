// 画面を人に見られないこと: 本物のブラウザーで、伏せ字と、放置したときの再認証を見る。
import { expect } from 'vitest'
import { loadDefinitions } from '../../../src/domain/index.ts'
import { accept } from '../../accept.ts'
import { inBrowser, openBrowser } from '../../journeys/browser.ts'
import { anOffice } from '../../journeys/office.ts'
import { hidesWhenUntouched } from '../untouched-screen.ts'

const browser = openBrowser()
inBrowser('画面ののぞき見', () => {
  const office = anOffice('saitama-police')
  accept('saitama-kijun:8-1-(2)-イ-(ク)', async () => {
    const questions = (await loadDefinitions()).filter(({ kind, cites }) => kind === 'control' && cites.includes('saitama-kijun:8-1-(2)-イ-(ク)'))
    expect(questions).toMatchObject([{ register: 'self-inspections', profiles: ['saitama-police'] }])
    await hidesWhenUntouched(browser, office)
  }, { timeout: 120_000 })
})

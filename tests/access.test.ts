// 誰が何をできるか: 窓口 × 立場の全部を本物の答えで確かめ、docs/access.md と突き合わせる（作り直すとき: vitest run tests/access.test.ts -u）。
import { expect, test } from 'vitest'
import { ROUTES } from '../src/contract/routes.ts'
import type { RouteContract, RouteName } from '../src/contract/routes.ts'
import { probe } from './access/probes.ts'
import { openStage, POSITIONS } from './access/stage.ts'
import type { Position } from './access/stage.ts'
import { rowOf } from './access/table.ts'

interface Answer { readonly status: number; readonly code: string }
/** What ends a session or a person's rights comes last. */
const LAST: readonly string[] = ['resetFactors', 'dropPrivilege', 'issuePassword', 'releaseLock', 'stopAccount', 'resumeAccount', 'endSession', 'changePassword', 'signIn', 'signOut']
const names = (Object.keys(ROUTES) as RouteName[]).toSorted((a, b) => LAST.indexOf(a) - LAST.indexOf(b))
const route = (name: RouteName): RouteContract => ROUTES[name]

async function answersOf(position: Position): Promise<Map<RouteName, Answer>> {
  const stage = await openStage(position)
  try {
    const found = new Map<RouteName, Answer>()
    for (const name of names) found.set(name, await probe(stage, name))
    return found
  } finally {
    await stage.close()
  }
}
const symbolOf = ({ status, code }: Answer): string => (status < 300 ? '○' : status < 400 ? '→' : [401, 403, 404].includes(status) ? `×${status}` : `△${code}`)

test('窓口と立場のすべての組について、許されるか断られるかが、文書の表のとおりである', async () => {
  const table = new Map<Position, Map<RouteName, Answer>>()
  for (const position of POSITIONS) table.set(position, await answersOf(position))
  const at = (position: Position, name: RouteName): Answer => table.get(position)!.get(name)!
  for (const name of names) {
    for (const position of POSITIONS) expect(at(position, name).status, `${name} ${position}`).toBeLessThan(500)
    if (!route(name).open && name !== 'signOut') expect(at('サインイン前', name), name).toEqual({ status: 401, code: 'not-signed-in' })
    // A thing of one organisation is not there for another: never read, never changed.
    if (/:id/.test(route(name).path) && name !== 'clause') expect(at('別の組織', name).status, `${name} 別の組織`).toBeGreaterThanOrEqual(400)
  }
  const rows = (Object.keys(ROUTES) as RouteName[]).map((name) => rowOf(route(name), POSITIONS.map((position) => symbolOf(at(position, name)))))
  const text = `# 誰が何をできるか（生成物）

窓口ごとに、埼玉県警察の試験の組織のある所属のもの（名簿の入った媒体、係員の持出し申請、点検など）を相手に、立場の違う人が同じ要求を送ったときの実際の答え。tests/access.test.ts が作り、毎回突き合わせる。

○ 通る　→ ほかの画面へ移す　△ 権限は問われず、内容・状態で断られる（符号は docs/errors.md）　×401 サインインが要る　×403 許されない　×404 その人には無い

| 窓口 | すること | ${POSITIONS.join(' | ')} |
|---|---|${POSITIONS.map(() => '---|').join('')}
${rows.join('\n')}
`
  await expect(text).toMatchFileSnapshot('../docs/access.md')
}, 240_000)

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { byTopic } from './topics.ts'

const register = (id: string, title: string) => ({ id, title })
const ALL = [register('violations.violations', '違反の記録'), register('information.information', '情報資産台帳'), register('media.media', '外部記録媒体台帳'), register('new-noun.things', '新しい台帳'), register('information.restrictions', '取扱制限の一覧')]
const titleOf = ({ title }: { title: string }) => title

test('definitions stand under their topics, in the order of topics; a noun nobody sorted stands last', () => {
  expect(byTopic(ALL, '', titleOf).map(({ title, things }) => [title, things.map(({ id }) => id)])).toEqual([
    ['媒体・端末', ['media.media']], ['情報', ['information.information', 'information.restrictions']], ['規程・例外・監査', ['violations.violations']], ['そのほか', ['new-noun.things']],
  ])
})
test('all the words are wanted, in any width', () => {
  expect(byTopic(ALL, '取扱 一覧', titleOf).flatMap(({ things }) => things.map(titleOf))).toEqual(['取扱制限の一覧'])
  expect(byTopic(ALL, 'そのような台帳はない', titleOf)).toEqual([])
})
test('a word is found however its okurigana are written', () => {
  const all = [register('media.take-out', '持ち出しを申請する'), register('policies.handover', '引継ぎの手続')]
  for (const asked of ['持出し', '持ち出し', '持出']) expect(byTopic(all, asked, titleOf).flatMap(({ things }) => things.map(titleOf)), asked).toEqual(['持ち出しを申請する'])
  expect(byTopic(all, '引き継ぎ 手続き', titleOf).flatMap(({ things }) => things.map(titleOf))).toEqual(['引継ぎの手続'])
})
test('every noun of the definitions is sorted', () => {
  const nouns = readdirSync(path.join(import.meta.dirname, '../../src/domain'), { withFileTypes: true }).flatMap((one) => (one.isDirectory() && one.name !== 'words' ? [register(`${one.name}.x`, one.name)] : []))
  expect(nouns.length).toBeGreaterThan(30)
  expect(byTopic(nouns, '', titleOf).find(({ title }) => title === 'そのほか')).toBeUndefined()
})

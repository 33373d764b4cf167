import { expect, test } from 'vitest'
import type { RegisterShown } from '../../app/definitions.ts'
import { byTopic } from './topics.ts'

const register = (id: string, title: string): RegisterShown => ({ id, title, noun: title, purpose: `${title}の目的` }) as RegisterShown
const ALL = [register('violations.violations', '違反の記録'), register('information.information', '情報資産台帳'), register('media.media', '外部記録媒体台帳'), register('new-noun.things', '新しい台帳'), register('information.restrictions', '取扱制限の一覧')]

test('registers stand under their topics, in the order of topics; a noun nobody sorted stands last', () => {
  expect(byTopic(ALL, '').map(({ title, registers }) => [title, registers.map(({ id }) => id)])).toEqual([
    ['媒体・端末', ['media.media']], ['情報', ['information.information', 'information.restrictions']], ['規程・例外・監査', ['violations.violations']], ['そのほか', ['new-noun.things']],
  ])
})
test('all the words are wanted, in any width', () => {
  expect(byTopic(ALL, '取扱 一覧').flatMap(({ registers }) => registers.map(({ title }) => title))).toEqual(['取扱制限の一覧'])
  expect(byTopic(ALL, 'そのような台帳はない')).toEqual([])
})

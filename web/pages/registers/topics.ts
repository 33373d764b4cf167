import { normalize } from '../../../src/engine/japanese-text.ts'
import type { RegisterShown } from '../../app/definitions.ts'

/** What registers are about, in the order people look for them; each by the noun their definitions stand under. */
const TOPICS: readonly { readonly title: string; readonly nouns: readonly string[] }[] = [
  { title: '媒体・端末', nouns: ['media', 'phones', 'devices', 'cameras'] },
  { title: '情報', nouns: ['information', 'release', 'exchange', 'intake', 'outputs', 'documents', 'outside-work'] },
  { title: '電子メール・ウェブ', nouns: ['mail', 'web'] },
  { title: '情報システム・ネットワーク', nouns: ['systems', 'software', 'networks', 'cryptography', 'identities', 'services', 'operations', 'outsourcing', 'gyosei-network'] },
  { title: '消去・バックアップ', nouns: ['erasure', 'backups'] },
  { title: '施設・区域', nouns: ['zones'] },
  { title: '人・教養', nouns: ['people', 'appointments', 'committees', 'training'] },
  { title: '規程・例外・監査', nouns: ['policies', 'exceptions', 'violations', 'incidents', 'conduct', 'self-inspection', 'audits', 'risk'] },
]
const REST = 'そのほか'
const topicOf = ({ id }: { readonly id: string }): string => TOPICS.find(({ nouns }) => nouns.includes(id.slice(0, id.indexOf('.'))))?.title ?? REST

/** The registers that fit all the words, under their topics; topics without any are left out. */
export function byTopic(registers: readonly RegisterShown[], words: string): readonly { readonly title: string; readonly registers: readonly RegisterShown[] }[] {
  const wanted = words.split(/\s+/u).filter((word) => word !== '').map(normalize)
  const fits = ({ title, noun, purpose }: RegisterShown): boolean => { const text = normalize(`${title} ${noun} ${purpose}`); return wanted.every((word) => text.includes(word)) }
  const groups = Map.groupBy(registers.filter(fits), topicOf)
  return [...TOPICS.map(({ title }) => title), REST].flatMap((title) => { const found = groups.get(title); return found ? [{ title, registers: found }] : [] })
}

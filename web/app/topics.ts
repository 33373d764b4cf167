import { hasWords } from './words.ts'

/** What registers and procedures are about, in the order people look for them; each by the noun their definitions stand under. */
const TOPICS: readonly { readonly title: string; readonly nouns: readonly string[] }[] = [
  { title: '媒体・端末', nouns: ['media', 'phones', 'devices', 'cameras'] },
  { title: '情報', nouns: ['information', 'release', 'exchange', 'intake', 'outputs', 'documents', 'outside-work', 'digitisation', 'attachments'] },
  { title: '電子メール・ウェブ', nouns: ['mail', 'web', 'public-services'] },
  { title: '情報システム・ネットワーク', nouns: ['systems', 'software', 'networks', 'cryptography', 'identities', 'services', 'operations', 'outsourcing', 'gyosei-network'] },
  { title: '消去・バックアップ', nouns: ['erasure', 'backups'] },
  { title: '施設・区域', nouns: ['zones'] },
  { title: '人・役割・会議', nouns: ['people', 'appointments', 'committees', 'training', 'contacts', 'announcements', 'readiness'] },
  { title: '規程・例外・監査', nouns: ['policies', 'exceptions', 'violations', 'incidents', 'conduct', 'self-inspection', 'audits', 'risk'] },
]
const REST = 'そのほか'
const topicOf = ({ id }: { readonly id: string }): string => TOPICS.find(({ nouns }) => nouns.includes(id.slice(0, id.indexOf('.'))))?.title ?? REST

export interface Topic<Thing> { readonly title: string; readonly things: readonly Thing[] }
/** The definitions whose text has all the words under their topics; topics without any are left out. */
export function byTopic<Thing extends { readonly id: string }>(all: readonly Thing[], words: string, textOf: (one: Thing) => string): readonly Topic<Thing>[] {
  const fits = hasWords(words)
  const groups = Map.groupBy(all.filter((one) => fits(textOf(one))), topicOf)
  return [...TOPICS.map(({ title }) => title), REST].flatMap((title) => { const things = groups.get(title); return things ? [{ title, things }] : [] })
}

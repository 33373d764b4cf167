import { mic } from '../../../clauses/index.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import type { Content, ItemFacts } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { informationOn } from '../media/situation.ts'
import { asked } from '../words/asker.ts'

const clause = mic['kaisetsu-5.1-(1)-②-対策6']
const named = (title: string): string => title.normalize('NFKC').trim()

// 読み: 「列挙されている」は、台帳の行か名称が同じで、機密性が挙げたもの以下のこと（docs/readings/0446）。
/** Does a permission of this person for the terminal list the information, at this level or above? A row of the register must be that very row. */
function isListed(terminal: ItemFacts | undefined, person: string, line: Content): boolean {
  const lines = (terminal?.permissions ?? []).filter((one) => one.person === null || one.person === person).flatMap(({ contents = [] }) => contents)
  const same = (one: Content): boolean => (line.information || one.information ? line.information === one.information : named(line.title) === named(one.title))
  return lines.some((one) => same(one) && line.confidentiality <= one.confidentiality)
}

function situationOf(context: SituationContext): Situation {
  const { form, items, actor } = context
  const [terminal] = items
  const contents = (form['contents'] ?? []) as Content[]
  return {
    ...asked('store', context),
    information: informationOn([], contents),
    equipment: {
      kind: 'non-issued-terminal', owner: 'personal', managed: false, locked: terminal?.details['screenLock'] === true, malwareChecked: terminal?.details['malwareChecked'] === '実施',
      approved: (terminal?.permissions ?? []).some(({ person }) => person === null || person === actor.person),
    },
    findings: contents.every((line) => isListed(terminal, actor.person, line)) ? [] : ['information-not-permitted'],
  }
}

// 支給以外の端末に情報を記録することの記録。許可に挙げた情報だけを記録できる。
export const stored = event('devices.own-terminal-storing.municipality', {
  title: '支給以外の端末への情報の記録',
  cites: [clause],
  profiles: ['municipality'],
  subject: ['own-terminals'],
  verb: '情報の記録を書き留める',
  states: ['許可'],
  form: {
    contents: { label: '端末に記録する情報', type: 'contents', help: '許可の申請に挙げた情報だけを記録できます。ほかの情報は、改めて申請します。', cites: [clause] },
    purpose: { label: '記録する目的', type: 'text', max: 200 },
  },
  judge: situationOf,
})

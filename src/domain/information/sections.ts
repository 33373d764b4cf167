import type { Field, Form } from '../../engine/definition.ts'

/** 登録の様式の見出しと、そこに並ぶ欄。型ごとの様式に、あるものだけが出る。 */
const SECTIONS: { readonly [heading: string]: readonly string[] } = {
  何の情報か: ['number', 'title', 'kind', 'form', 'business', 'aim', 'aimTied', 'draft', 'origin', 'receivedFrom', 'receivedWhy', 'sources', 'copies', 'reason', 'recipients', 'recipientUnits', 'personal', 'residents', 'staffMyNumber', 'system'],
  分類の基準: ['when', 'later', 'decision', 'unknownWhy', 'importance', 'secret', 'undisclosed', 'articles', 'likely', 'unlikely', 'judgedWhy', 'altered', 'lost', 'unavailable', 'integrityHarm', 'availabilityHarm', 'leak', 'tamper', 'outage'],
  分類: ['confidentiality', 'evident', 'integrity', 'availability', 'differsWhy'],
  取扱制限: ['restrictions', 'unrestricted'],
  所在と期限: ['storage', 'place', 'zone', 'access', 'accessControlled', 'neededUntil', 'retainedUntil', 'backup', 'backupWhy', 'backupEvery', 'recoveryHours', 'tampering', 'alternative', 'signature', 'shownBy'],
  見てよい人: ['openTo', 'protection', 'readerPeople', 'readerUnits', 'readerRoles'],
}
const REST = 'そのほか'
const ORDER = [...Object.keys(SECTIONS), REST]
const sectionOf = (key: string): string => ORDER.find((heading) => SECTIONS[heading]?.includes(key)) ?? REST

/** The form under headings, in the order a person thinks: what it is, how it is judged, what follows, where it lies, who may see it. Within a heading the order stays. */
export function inSections(form: Form): Form {
  const fields = Object.entries(form).map(([key, field]): [string, Field] => [key, { ...field, section: sectionOf(key) }])
  return Object.fromEntries(fields.toSorted(([, one], [, other]) => ORDER.indexOf(one.section!) - ORDER.indexOf(other.section!)))
}

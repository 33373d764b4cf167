import { whenWords } from '../../src/engine/when-words.ts'
import { loadDefinitions, ofKind } from '../../src/domain/index.ts'
import type { Definition } from '../../src/domain/index.ts'
import type { Effect, Form } from '../../src/engine/definition.ts'
import { registerKey } from '../../src/engine/register/register.ts'
import type { Register, Tone } from '../../src/engine/register/register.ts'
import type { Generator } from './generator.ts'
import { citeWords, fieldWords, profileWords, table } from './words.ts'

/** docs/registers/<台帳>.md: 列、状態とその移り、守ること、台帳に対する行為を、条項とともに。 */
export const registerPages: Generator = {
  name: '台帳の説明',
  folder: 'docs/registers',
  produce: async () => {
    const definitions = await loadDefinitions()
    return new Map(ofKind(definitions, 'register').map((one) => [`docs/registers/${registerKey(one)}.md`, registerPage(one, definitions)]))
  },
}

const TONES: { readonly [tone in Tone]: string } = { rest: '平常', out: '外にある', attention: '要対応', final: '終わり' }

export function registerPage(register: Register, definitions: readonly Definition[]): string {
  const key = registerKey(register)
  const acts = actsOn(key, definitions)
  const guards = [...(register.guards ?? []), ...acts.flatMap(({ guards: more }) => more)]
  return [
    `<!-- 生成物: npm run generate（元: src/domain）。手で直さない。 -->`,
    `# ${register.title}`, '', register.purpose, '',
    `規程の組: ${profileWords(register.profiles)}。拠る条項: ${citeWords(register.cites)}。番号: ${register.number.label}（${register.number.prefix}-0001 …）。`,
    ...(register.keptBy ? ['', `所属に${register.keptBy.role}がいなければ登録できない（${citeWords(register.keptBy.cites)}）。`] : []),
    '', '## 列', '', ...columnRows(register.columns),
    '', '## 状態', '', ...table(['状態', '', '意味', '至る行為', '出る行為'], Object.entries(register.states).map(([state, { tone, help }]) => [
      state === register.initial ? `${state}（初め）` : state, TONES[tone], help, acts.filter(({ effect }) => reaches(effect).includes(state)).map(({ title }) => title).join('、') || (state === register.initial ? '登録' : '—'),
      acts.filter(({ effect }) => effect && !effect.creates && reaches(effect).some((to) => to !== state) && (effect.from === undefined || effect.from.includes(state))).map(({ title }) => title).join('、') || '—',
    ])),
    '', '## 守ること', '', ...table(['守ること', '規程の組', '条項'], [...new Map(guards.map((one) => [one.id, one])).values()].map((one) => [one.title, profileWords(one.profiles), citeWords(one.cites)])),
    '', '## 行為', '', ...table(['行為', '種類', '規程の組', '条項', '定義'], acts.map(({ title, kind, profiles, cites, id }) => [title, kind === 'procedure' ? '手続' : '記録', profileWords(profiles), citeWords(cites), `\`${id}\``])),
    '',
  ].join('\n')
}

function columnRows(columns: Form): string[] {
  return table(['列', '種類', '必ず', '現れるとき', '条項'], Object.entries(columns).map(([key, field]) => [
    `${field.label}（\`${key}\`）${field.profiles ? `［${profileWords(field.profiles)}］` : ''}`, fieldWords(field), field.required === false ? '' : '○', field.when ? whenWords(field.when, columns) : '', citeWords(field.cites ?? []),
  ]))
}

function actsOn(key: string, definitions: readonly Definition[]) {
  const all = [...ofKind(definitions, 'procedure'), ...ofKind(definitions, 'event')]
  return all.filter((one) => one.effect?.creates === key || (one.kind === 'procedure' ? one.subject === key : one.subject.includes(key)))
    .map(({ id, kind, title, profiles, cites, effect, guards = [] }) => ({ id, kind, title, profiles, cites, effect: effect && (effect.creates === undefined || effect.creates === key) ? effect : undefined, guards }))
}
const reaches = (effect: Effect | undefined): string[] => (effect ? [...(effect.to ? [effect.to] : []), ...(effect.toWhen ?? []).map(({ to }) => to)] : [])

// 定義の全部に一度だけ書いた約束。定義を一つ足せば、ここの全部がそれにも及ぶ。各試験は、守っていないものを一行ずつ挙げる。
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../clauses/catalogue.ts'
import { pathsOf } from '../../src/engine/condition.ts'
import type { Condition } from '../../src/engine/condition.ts'
import type { Control } from '../../src/engine/control/control.ts'
import { PROFILES } from '../../src/engine/definition.ts'
import type { Field, Form } from '../../src/engine/definition.ts'
import { citesIn, definitionFiles, definitions, DOMAIN, effects, formsOf, ids, of, parts, placed, profilesOf, registers, settingsIn, unknownItemPaths, unknownPaths } from './every-definition.ts'
import { DEAD_ENDS, expectOnlyKnown, WITHOUT_OWN_CLAUSE } from './known.ts'

const catalogue = loadCatalogue()
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const FIELD_TYPES = ['text', 'number', 'choice', 'choices', 'flag', 'declaration', 'date', 'dateTime', 'dateRange', 'person', 'unit', 'item', 'restrictions', 'contents', 'attachments']
/** Acts the program itself makes known to duties; no definition records them. */
const OWN_EVENTS = ['stocktake.missing']
const fields = definitions.flatMap((one) => formsOf(one).flatMap(([, form]) => Object.entries(form).map(([key, field]) => ({ at: `${one.id}: ${key}`, field, form, profiles: one.profiles }))))
const isKnownEvent = (id: string) => OWN_EVENTS.includes(id) || of('event').some((one) => one.id === id)

describe('名と引用', () => {
  test('id はファイルの道か、その下の名。guard は、同じフォルダーの定義の id の下の名でもよい', () => {
    const strays = placed.filter(({ file, definition: { id, kind } }) => {
      const path = file.replace(/\.[a-z]+\.ts$/, '').replaceAll('/', '.')
      const ofAnother = kind === 'guard' && id.includes('/') && id.split('.')[0] === file.split('/')[0]
      return id !== path && !id.startsWith(`${path}/`) && !ofAnother
    })
    expect(strays.map(({ file, definition }) => `${file}: ${definition.id}`)).toEqual([])
  })
  test('ファイルの種類は、そこにある定義（添えた guard のほか）の種類', () => {
    expect(placed.filter(({ file, definition: { kind } }) => kind !== file.split('.').at(-2) && kind !== 'guard').map(({ file, definition }) => `${file}: ${definition.kind} ${definition.id}`)).toEqual([])
  })
  test('id は二つとなく、英小文字・数字・「-」を「.」でつないだ永く変えない形', () => {
    const all = placed.map(({ definition }) => definition.id)
    expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([])
    expect(all.filter((id) => !/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+(\/[a-z][a-z0-9-]*)?$/.test(id))).toEqual([])
    expect(definitions.flatMap((one) => (one.formerly ?? []).filter((id) => ids.has(id)))).toEqual([])
  })
  test('題は日本語', () => {
    expect(definitions.filter(({ title }) => !JAPANESE.test(title)).map(({ id }) => id)).toEqual([])
  })
  test('どの組でも、その組の文書の条項を少なくとも一つ引く', () => {
    const wrong = definitions.flatMap((one) => profilesOf(one).filter(({ documents }) => !one.cites.some((clause) => documents.some((document) => clause.startsWith(`${document}:`)))).map((profile) => `${one.id}（${profile.id}）`))
    expectOnlyKnown(wrong, WITHOUT_OWN_CLAUSE)
  })
  test('引く条項は目録にあり、定義の初めの日に揃って効力がある', () => {
    const wrong = definitions.flatMap((one) => {
      const cites = [...new Set(citesIn(one))]
      const unknown = cites.filter((clause) => catalogue.find(clause) === undefined)
      if (unknown.length > 0) return unknown.map((clause) => `${one.id}: ${clause} は目録にない`)
      const first = one.inForce?.from ?? cites.map((clause) => catalogue.clause(clause).versions[0]!.from).sort().at(-1)!
      return cites.filter((clause) => !catalogue.inForce(clause, first)).map((clause) => `${one.id}: ${clause} は ${first} に効力がない`)
    })
    expect(wrong).toEqual([])
  })
  test('自分で決めた日の期間は、始まりが終わりより後にならない', () => {
    expect(definitions.filter(({ inForce }) => inForce?.until !== undefined && inForce.until < inForce.from).map(({ id }) => id)).toEqual([])
  })
  test('組は四つのどれかで、空でない', () => {
    expect(definitions.filter(({ profiles }) => profiles.length === 0 || profiles.some((one) => !PROFILES.includes(one))).map(({ id }) => id)).toEqual([])
  })
})

describe('項目', () => {
  test('見出しは日本語で、種類は画面が描けるもの', () => {
    expect(fields.filter(({ field }) => !JAPANESE.test(field.label)).map(({ at, field }) => `${at}「${field.label}」`)).toEqual([])
    expect(fields.filter(({ field }) => !FIELD_TYPES.includes(field.type)).map(({ at }) => at)).toEqual([])
  })
  test('選択肢は二つとなく、初めの値は選択肢の中にある', () => {
    const valuesOf = (field: Field) => ('options' in field ? field.options.map((one) => (typeof one === 'string' ? one : one.value)) : [])
    expect(fields.filter(({ field }) => new Set(valuesOf(field)).size !== valuesOf(field).length).map(({ at }) => at)).toEqual([])
    expect(fields.filter(({ field }) => field.type === 'choice' && field.default !== undefined && !valuesOf(field).includes(field.default)).map(({ at }) => at)).toEqual([])
    expect(fields.filter(({ field }) => 'options' in field && field.options.length === 0).map(({ at }) => at)).toEqual([])
  })
  test('現れる条件は、同じ様式の項目だけを見る', () => {
    expect(fields.flatMap(({ at, field, form }) => (field.when ? unknownPaths(field.when, form).map((path) => `${at} は ${path} を見る`) : []))).toEqual([])
  })
  test('現れる条件の値は、見る項目の選択肢にある', () => {
    expect(fields.flatMap(({ at, field, form }) => (field.when ? impossibleValues(field.when, form).map((value) => `${at}: ${value}`) : []))).toEqual([])
  })
  test('台帳から選ぶ項目の台帳・状態・条件はある', () => {
    const wrong = fields.flatMap(({ at, field, profiles }) => {
      if (field.type !== 'item') return []
      const register = registers.get(field.register)
      if (!register) return [`${at}: 台帳 ${field.register} がない`]
      return [
        ...(field.states ?? []).filter((state) => !Object.hasOwn(register.states, state)).map((state) => `${at}: 状態 ${state} がない`),
        ...(field.where ? unknownItemPaths(field.where, [field.register]).map((path) => `${at}: ${path} がない`) : []),
        ...(field.profiles ?? profiles).filter((profile) => !register.profiles.includes(profile)).map((profile) => `${at}: ${profile} に台帳 ${field.register} がない`),
      ]
    })
    expect(wrong).toEqual([])
  })
  test('説明も断りも、条項の機械向けの番号（mic:…）を人に書かせない', () => {
    const MACHINE = /(?:mic|mpd|hokkaido|saitama-kijun|saitama-kunrei):/
    expect(fields.filter(({ field }) => MACHINE.test(`${field.label}${field.help ?? ''}`)).map(({ at, field }) => `${at}「${field.help}」`)).toEqual([])
    const said = definitionFiles.flatMap((file) => readFileSync(path.join(DOMAIN, file), 'utf8').split('\n').filter((line) => /(?:message|help|purpose): /.test(line) && MACHINE.test(line)).map((line) => `${file}: ${line.trim()}`))
    expect(said).toEqual([])
  })
  test('候補を引く先（suggestFrom）は、だれでも開ける台帳の言葉の列としてある', () => {
    const wrong = fields.flatMap(({ at, field }) => {
      if (field.type !== 'text' || !field.suggestFrom) return []
      const there = registers.get(field.suggestFrom.register)
      return there?.columns[field.suggestFrom.column]?.type === 'text' && there.opensTo === undefined ? [] : [at]
    })
    expect(wrong).toEqual([])
  })
  test('項目の組は、定義の組の中にある', () => {
    expect(fields.flatMap(({ at, field, profiles }) => (field.profiles ?? []).filter((profile) => !profiles.includes(profile)).map((profile) => `${at}: ${profile}`))).toEqual([])
  })
  test('原文にない数値の設定には単位があり、同じ id の設定はどこでも同じ', () => {
    const settings = definitions.flatMap(settingsIn)
    expect(settings.filter(({ value, unit, notInSource }) => notInSource && typeof value === 'number' && !unit).map(({ id }) => id)).toEqual([])
    const byId = Map.groupBy(settings, ({ id }) => id)
    expect([...byId].filter(([, same]) => new Set(same.map((one) => JSON.stringify(one))).size > 1).map(([id]) => id)).toEqual([])
  })
})
function impossibleValues(condition: Condition, form: Form): string[] {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap((one) => impossibleValues(one, form))
  if (condition.op === 'not') return impossibleValues(condition.of, form)
  const field = 'path' in condition ? form[condition.path] : undefined
  if (condition.op !== 'is' || !field || !('options' in field)) return []
  const options = field.options.map((one) => (typeof one === 'string' ? one : one.value))
  return condition.values.filter((value) => !options.includes(String(value))).map(String)
}

describe('台帳', () => {
  test('どの状態にも至る道があり、最後でない状態からは出られる', () => {
    const wrong = [...registers].flatMap(([key, { id, states, initial, arises, expires }]) => {
      const mine = effects.filter(({ on }) => on.includes(key))
      const reached = new Set([initial, ...(expires ? [expires.to] : []), ...(arises?.closes ? [arises.closes.to] : []), ...mine.flatMap(({ effect }) => [...(effect.to ? [effect.to] : []), ...(effect.toWhen ?? []).map(({ to }) => to)])])
      const leaves = (state: string) => arises?.closes?.from.includes(state) === true || mine.some(({ effect }) => !effect.creates && (effect.from === undefined || effect.from.includes(state)) && [effect.to, ...(effect.toWhen ?? []).map(({ to }) => to)].some((to) => to !== undefined && to !== state))
      return [
        ...Object.keys(states).filter((state) => !reached.has(state)).map((state) => `${id}:「${state}」に至る道がない`),
        ...Object.entries(states).filter(([state, { tone }]) => tone !== 'final' && !leaves(state)).map(([state]) => `${id}:「${state}」から出る道がない`),
      ]
    })
    expectOnlyKnown(wrong, DEAD_ENDS)
  })
  test('初めの状態・一覧の列・別名・点検する状態は、台帳にある', () => {
    const COMMON = ['number', 'state', 'unit', 'holder', 'due', 'class', 'place', 'seen', 'keeper']
    const wrong = of('register').flatMap(({ id, states, initial, listed, columns, aliases, inspected }) => [
      ...[initial, ...(inspected ?? [])].filter((state) => !Object.hasOwn(states, state)).map((state) => `${id}: 状態 ${state}`),
      ...[...listed, ...Object.keys(aliases ?? {})].filter((column) => !COMMON.includes(column) && !Object.hasOwn(columns, column)).map((column) => `${id}: 列 ${column}`),
    ])
    expect(wrong).toEqual([])
  })
  test('見に行く先（linked・linkedFrom）は、台帳の項目としてある', () => {
    const wrong = of('register').flatMap(({ id, columns, linked = [], linkedFrom = [] }) => [
      ...linked.filter((column) => columns[column]?.type !== 'item').map((column) => `${id}: 列 ${column}`),
      ...linkedFrom.filter(({ register, column }) => { const field = registers.get(register)?.columns[column]; return field?.type !== 'item' || field.register !== id.split('.').at(-1) }).map(({ register, column }) => `${id}: ${register} の列 ${column}`),
    ])
    expect(wrong).toEqual([])
  })
  test('開ける者を限る台帳の役割・名前の列・証跡に残す列は、ある', () => {
    const wrong = of('register').flatMap((one) => {
      const { roles = [], named, witnessed = [] } = one.opensTo ?? {}
      const field = named?.of === undefined ? undefined : one.columns[named.of]
      const there = named?.of === undefined ? one : field?.type === 'item' ? registers.get(field.register) : undefined
      const columns = named ? [named.people, ...(named.from ? [named.from] : []), ...(named.until ? [named.until] : [])] : []
      return [
        ...profilesOf(one).flatMap((profile) => roles.filter((role) => !profile.roles.some(({ name }) => name === role)).map((role) => `${role}（${profile.id}）`)),
        ...witnessed.filter((column) => !Object.hasOwn(one.columns, column)), ...columns.filter((column) => !there || !Object.hasOwn(there.columns, column)),
        ...(named && there?.columns[named.people]?.type !== 'person' ? [`${named.people} は人の列でない`] : []),
        ...(named?.of !== undefined && !one.linked?.includes(named.of) ? [`${named.of} は linked にない`] : []), ...(named?.states ?? []).filter((state) => !Object.hasOwn(there?.states ?? {}, state)),
      ].map((what) => `${one.id}: ${what}`)
    })
    expect(wrong).toEqual([])
  })
  test('番号の頭と表の名は、台帳ごとに違う', () => {
    for (const names of [of('register').map(({ table }) => table), of('register').map(({ number }) => number.prefix), [...registers.keys()]]) expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    expect(registers.size).toBe(of('register').length)
  })
})

describe('効果', () => {
  test('状態・列・項目・台帳の名は、あるものだけ', () => {
    expect(effects.flatMap(({ id, effect, on, form, mixed }) => {
      const root = (path: string) => path.split('.')[0]!
      const named = [effect.holder, effect.due, effect.place, effect.keeper, effect.unit, ...Object.values(effect.set ?? {})].flatMap((one) => (typeof one === 'object' && 'field' in one ? [one.field] : []))
      const used = [...named, ...(typeof effect.contents === 'object' ? [effect.contents.add] : []), ...(effect.provides ? [...(effect.provides.clauses === null ? [] : [effect.provides.clauses]), effect.provides.title, ...(effect.provides.period === null ? [] : [effect.provides.period]), ...(effect.provides.unit ? [effect.provides.unit] : [])] : [])]
      const targets = [...(effect.to ? [effect.to] : []), ...(effect.toWhen ?? []).map(({ to }) => to)]
      return [
        ...on.filter((key) => !registers.has(key)).map((key) => `${id}: 台帳 ${key} がない`),
        ...used.filter((path) => !Object.hasOwn(form, root(path))).map((path) => `${id}: 項目 ${path} がない`),
        ...on.flatMap((key) => targets.filter((state) => registers.has(key) && !(mixed ? on : [key]).some((one) => Object.hasOwn(registers.get(one)?.states ?? {}, state))).map((state) => `${id}: ${key} に状態 ${state} がない`)),
        ...(effect.from ?? []).filter((state) => !on.some((key) => Object.hasOwn(registers.get(key)?.states ?? {}, state))).map((state) => `${id}: 状態 ${state} がない`),
        ...Object.keys(effect.set ?? {}).filter((column) => !on.some((key) => Object.hasOwn(registers.get(key)?.columns ?? {}, column))).map((column) => `${id}: 列 ${column} がない`),
      ]
    })).toEqual([])
  })
  test('条件は、様式・台帳の一件・選んだものにある事実だけを見る', () => {
    expect(effects.flatMap(({ id, effect, on, form }) => {
      const conditions = [...(effect.toWhen ?? []).map(({ when }) => when), ...Object.values(effect.set ?? {}).flatMap((one) => (typeof one === 'object' && 'when' in one && one.when ? [one.when] : []))]
      return [...conditions.flatMap((one) => unknownPaths(one, form, on)), ...(effect.incident?.when ? unknownPaths(effect.incident.when, form) : [])].map((path) => `${id}: ${path}`)
    })).toEqual([])
  })
})

describe('つながり', () => {
  test('手続の対象・段階・許可の期限・続く手続は、ある', () => {
    const wrong = of('procedure').flatMap((one) => {
      const subject = one.subject === null ? undefined : registers.get(one.subject)
      const scopes = (one.steps ?? []).flatMap(({ scope }) => (typeof scope === 'object' ? [scope.field] : []))
      return [
        ...(one.subject !== null && !subject ? [`台帳 ${one.subject}`] : []),
        ...one.profiles.filter((profile) => subject && !subject.profiles.includes(profile)).map((profile) => `${profile} の台帳 ${one.subject}`),
        ...(one.subjectStates ?? []).filter((state) => !Object.hasOwn(subject?.states ?? {}, state)).map((state) => `状態 ${state}`),
        ...scopes.filter((key) => !['unit', 'item'].includes(one.form[key]?.type ?? '')).map((key) => `部署か台帳の項目 ${key}`),
        ...(one.steps ?? []).flatMap(({ when }) => (when ? unknownPaths(when, one.form, one.subject === null ? [] : [one.subject]) : [])).filter((path) => path !== 'actor.headOrAbove').map((path) => `段階の条件 ${path}`),
        ...(one.grants && one.grants.until !== 'fiscal-year-end' && !Object.hasOwn(one.form, one.grants.until.field.split('.')[0]!) ? [`許可の期限 ${one.grants.until.field}`] : []),
        ...(one.follows ? followProblems(one) : []),
      ].map((what) => `${one.id}: ${what} がない`)
    })
    expect(wrong).toEqual([])
  })
  test('記録の対象・状態・条件・前の記録は、ある', () => {
    expect(of('event').flatMap(({ id, subject, states, when, notSameAs, profiles }) => [
      ...subject.filter((key) => !registers.has(key)),
      ...(states ?? []).filter((state) => !subject.some((key) => Object.hasOwn(registers.get(key)?.states ?? {}, state))),
      ...(when ? unknownItemPaths(when, subject) : []),
      ...(notSameAs !== undefined && !isKnownEvent(notSameAs) ? [notSameAs] : []),
      ...profiles.filter((profile) => subject.length > 0 && !subject.some((key) => registers.get(key)?.profiles.includes(profile))),
    ].map((what) => `${id}: ${what}`))).toEqual([])
  })
  test('義務の対象・きっかけ・閉じる記録・期限の項目は、ある', () => {
    expect(of('duty').flatMap((one) => dutyProblems(one).map((what) => `${one.id}: ${what}`))).toEqual([])
  })
  test('適合確認の台帳・条件・止める行為は、ある', () => {
    const acts = new Set([...of('procedure'), ...of('event')].map(({ id }) => id))
    const ofAnswer = (paths: readonly string[], asked: Form, found: object) => paths.filter((path) => !(path.startsWith('fields.') && Object.hasOwn(asked, path.slice('fields.'.length))) && !(path.startsWith('found.') && Object.hasOwn(found, path.slice('found.'.length))))
    const lost = (finds: Control['finds'], asked: Form) => Object.values(finds ?? {}).flatMap((one) => [...(registers.get(one.register)?.columns[one.column] ? [] : [`${one.register}.${one.column}`]), ...('field' in one && !Object.hasOwn(asked, one.field) ? [one.field] : [])])
    expect(of('control').flatMap(({ id, register, appliesWhen, appliesFrom, contradicts, counted, gates, finds, fields: asked }) => [
      ...(registers.has(register) ? [] : [register]), ...unknownItemPaths(appliesWhen, [register]), ...(appliesFrom ? unknownItemPaths({ op: 'is', path: appliesFrom.path, values: [] }, [register]) : []), ...(contradicts?.when ? ofAnswer(unknownItemPaths(contradicts.when, [register]), asked, finds ?? {}) : []), ...lost(finds, asked), ...(counted?.records ?? []).filter((one) => !acts.has(one)), ...(gates ?? []).filter((gate) => !acts.has(gate)),
    ].map((what) => `${id}: ${what}`))).toEqual([])
  })
  test('報告経路のきっかけは、記録か手続としてある', () => {
    expect(of('route').filter(({ on }) => !isKnownEvent(on.event) && !of('procedure').some(({ id }) => id === on.event)).map(({ id, on }) => `${id}: ${on.event}`)).toEqual([])
  })
  test('役割は、その定義を使うどの組にもある', () => {
    const wrong = definitions.flatMap((one) => profilesOf(one).flatMap(({ id, roles }) => rolesIn(one, id).filter((role) => !roles.some(({ name }) => name === role)).map((role) => `${one.id}: ${role}（${id}）`)))
    expect([...new Set(wrong)]).toEqual([])
  })
})
function followProblems(one: ReturnType<typeof of<'procedure'>>[number]): string[] {
  const next = of('procedure').find(({ id }) => id === one.follows!.procedure)
  if (!next) return [`続く手続 ${one.follows!.procedure}`]
  return Object.entries(one.follows!.form).flatMap(([key, { field }]) => [...(Object.hasOwn(next.form, key) ? [] : [`続く手続の項目 ${key}`]), ...(Object.hasOwn(one.form, field.split('.')[0]!) ? [] : [`項目 ${field}`])])
}
function dutyProblems({ subject, every, after, closedBy, due, brings }: ReturnType<typeof of<'duty'>>[number]): string[] {
  const keys = subject.per === 'item' ? [subject.register] : subject.per === 'unit' ? subject.holding : []
  const event = after && 'event' in after ? of('event').find(({ id }) => id === after.event) : undefined
  const procedure = after && 'procedure' in after ? of('procedure').find(({ id }) => id === after.procedure) : undefined
  const form = event?.form ?? procedure?.form ?? {}
  const answered = after && 'control' in after ? of('control').find(({ id }) => id === after.control) : undefined
  const own = [...(typeof every === 'object' ? [[every.field, 'number'], ...(every.from ? [[every.from, 'date']] : [])] : []), ...(after && 'arrives' in after ? [[after.arrives, 'date'], ...(typeof due === 'object' && 'field' in due ? [[due.field, 'date']] : [])] : [])]
  const states = after && 'overdue' in after ? after.overdue : after && 'moved' in after ? after.moved : after && 'standing' in after ? after.standing : []
  return [
    ...[...keys, ...(brings ? [brings.register] : [])].filter((key) => !registers.has(key)), ...(brings && !every ? ['周期のない brings'] : []),
    ...own.filter(([column, type]) => !keys.every((key) => registers.get(key)?.columns[column!]?.type === type)).map(([column, type]) => `${type} の列 ${column}`),
    ...(subject.per === 'item' && subject.where ? unknownItemPaths(subject.where, keys) : []),
    ...(after && 'event' in after && !isKnownEvent(after.event) ? [after.event] : []),
    ...(after && 'event' in after && after.each && !event?.subject.some((key) => { const field = registers.get(key)?.columns[after.each!.column]; return field?.type === 'item' && keys.includes(field.register) }) ? [`列 ${after.each.column}`] : []),
    ...(closedBy !== 'stocktake' && closedBy.about && !closedBy.events.every((id) => of('event').find((one) => one.id === id)?.form[closedBy.about!]?.type === 'person') ? [`項目 ${closedBy.about}`] : []),
    ...(after && 'procedure' in after && !procedure ? [after.procedure] : []),
    ...(after && 'control' in after && (!answered || !keys.includes(answered.register)) ? [after.control] : []),
    ...(after && 'control' in after && after.when ? pathsOf(after.when).filter((path) => { const [first, key] = path.split('.'); return !(first === 'answer' || (first === 'fields' && Object.hasOwn(answered?.fields ?? {}, key!)) || (first === 'found' && Object.hasOwn(answered?.finds ?? {}, key!))) }) : []),
    ...(after && 'when' in after && after.when && (event || procedure) ? unknownPaths(after.when, form, keys) : []),
    ...(after && 'standing' in after && after.ofUnit ? unknownItemPaths(after.ofUnit, keys) : []),
    ...states.filter((state) => !keys.some((key) => Object.hasOwn(registers.get(key)?.states ?? {}, state))),
    ...(closedBy === 'stocktake' ? [] : closedBy.events.filter((id) => !isKnownEvent(id))),
    ...(typeof due === 'object' && 'field' in due && (event || procedure) && !Object.hasOwn(form, due.field.split('.')[0]!) ? [due.field] : []),
  ]
}
/** Names of roles as the parts of a definition that the profile sees use them. */
function rolesIn(definition: (typeof definitions)[number], profile: string): string[] {
  const own = [...parts(definition)].filter(({ profiles }) => !Array.isArray(profiles) || profiles.includes(profile))
  const text = (value: unknown) => (typeof value === 'string' ? [value] : [])
  const named = own.flatMap((part) => [...(typeof part['to'] === 'object' || part['to'] === 'everybody' ? [] : text(part['role'])), ...text(part['escalate']), ...text(part['reportsTo']), ...text(part['tells'])])
  const { kind } = definition
  return [
    ...named,
    ...(kind === 'event' ? definition.roles ?? [] : []), ...(kind === 'procedure' ? [...text(definition.urgent?.by), ...text(definition.follows?.by)] : []),
    ...(kind === 'rule' && 'forbid' in definition.then ? text(definition.then.forbid.by) : []),
  ]
}

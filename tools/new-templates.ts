// npm run new が書くものの中身。種類ごとに、型検査を通る定義と、その試験。
import type { ProfileId } from '../src/engine/definition.ts'

export interface NewDefinition {
  readonly kind: 'procedure' | 'register' | 'event' | 'duty' | 'guard' | 'control'
  readonly id: string
  readonly folder: string
  /** ファイル名のうち種類より前（`lending.mpd`）。 */
  readonly stem: string
  /** 定義の変数の名。 */
  readonly name: string
  readonly profiles: readonly ProfileId[]
  readonly title: string
  /** 条項の引用。`mpd['6-2-(1)']` の形。 */
  readonly cite: string | null
  /** 引用に使う clauses/index.ts の名（`mpd`）。 */
  readonly document: string | null
  /** 手続で決め、義務を負う役割。 */
  readonly role: string
  /** 対象の台帳。フォルダーに合うものがなければ null。 */
  readonly register: string | null
  /** 台帳の番号の頭。 */
  readonly prefix: string
}
export interface NewFile { readonly file: string; readonly text: string }

/** The definition, its test, and what it cannot stand without (a duty's record). */
export function filesFor(wanted: NewDefinition): NewFile[] {
  const path = `src/domain/${wanted.folder}/${wanted.stem}.${wanted.kind}`
  return [{ file: `${path}.ts`, text: DEFINITIONS[wanted.kind](wanted) }, { file: `${path}.test.ts`, text: testOf(wanted) }]
}

const text = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const profilesOf = ({ profiles }: NewDefinition) => (profiles.length === 4 ? 'PROFILES' : `[${profiles.map(text).join(', ')}]`)
const citesOf = ({ cite }: NewDefinition) => `[${cite ?? ''}]`
const clauseImport = ({ document }: NewDefinition) => (document === null ? [] : [`import { ${document} } from '../../../clauses/index.ts'`])
const engineImport = (wanted: NewDefinition, ...names: string[]) => {
  const all = [...(wanted.profiles.length === 4 ? ['PROFILES'] : []), ...names]
  return all.length === 0 ? [] : [`import { ${all.join(', ')} } from '../../engine/definition.ts'`]
}
const opening = (wanted: NewDefinition) => [`// ${wanted.title === '' ? 'TODO: この定義が何かを、官の言葉で一行に書く。' : `${wanted.title}。`}`, `export const ${wanted.name} = ${wanted.kind}('${wanted.id}', {`, `  title: ${text(wanted.title)},`]
const join = (...lines: readonly string[]) => `${lines.join('\n')}\n`

const DEFINITIONS: { readonly [kind in NewDefinition['kind']]: (wanted: NewDefinition) => string } = {
  procedure: (wanted) => join(
    ...clauseImport(wanted), ...engineImport(wanted), "import { procedure } from '../../engine/request/procedure.ts'", '', ...opening(wanted),
    `  cites: ${citesOf(wanted)},`, `  profiles: ${profilesOf(wanted)},`, `  subject: ${wanted.register === null ? 'null' : text(wanted.register)},`, `  verb: '申請する',`,
    '  form: {', "    purpose: { label: '用途', type: 'text', max: 200 },", "    period: { label: '期間', type: 'dateRange', notBefore: 'today' },", '  },',
    `  steps: [{ kind: '決裁', role: ${text(wanted.role)}, scope: 'subject', cites: ${citesOf(wanted)} }],`, '})'),
  event: (wanted) => join(
    ...clauseImport(wanted), ...engineImport(wanted), "import { event } from '../../engine/register/event.ts'", '', ...opening(wanted),
    `  cites: ${citesOf(wanted)},`, `  profiles: ${profilesOf(wanted)},`, `  subject: [${wanted.register === null ? '' : text(wanted.register)}],`, `  verb: '記録する',`,
    "  form: { what: { label: '行ったこと', type: 'text', max: 200 } },", '})'),
  duty: (wanted) => join(
    ...clauseImport(wanted), ...engineImport(wanted), "import { duty } from '../../engine/duty/duty.ts'", '', ...opening(wanted),
    `  cites: ${citesOf(wanted)},`, `  profiles: ${profilesOf(wanted)},`, `  subject: { per: 'unit', holding: [${text(wanted.register ?? 'media')}] },`, "  every: 'month',",
    `  assignees: [{ role: ${text(wanted.role)} }],`, "  due: 'period-end',", `  closedBy: { events: ['${recordId(wanted)}'] },`, "  instruction: '済んだら記録してください。',", '})'),
  register: (wanted) => join(
    ...clauseImport(wanted), ...engineImport(wanted), "import { register } from '../../engine/register/register.ts'", '', ...opening(wanted),
    `  noun: ${text(wanted.title)},`, `  cites: ${citesOf(wanted)},`, `  profiles: ${profilesOf(wanted)},`, "  purpose: '一つずつ登録し、いまの状態を残します。',", `  table: '${tableOf(wanted)}',`,
    `  number: { label: '番号', help: '一度使った番号は再び使えません。', prefix: ${text(wanted.prefix)} },`, "  columns: { name: { label: '名称', type: 'text', max: 80 } },",
    "  states: { 使用中: { tone: 'rest', help: '使っています。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },", "  initial: '使用中',", '  carriesInformation: false,', "  listed: ['number', 'name', 'state', 'unit'],", '})'),
  guard: (wanted) => join(
    ...clauseImport(wanted), ...engineImport(wanted), "import { guard } from '../../engine/guard.ts'", '', ...opening(wanted),
    `  cites: ${citesOf(wanted)},`, `  profiles: ${profilesOf(wanted)},`, '  // TODO: 断る場合に書き換える。使う台帳・手続・記録の guards に加えるか、製品が自ら問う時（at）を書くと働く。',
    "  refuses: ({ item }) => (item?.state === '紛失' ? { field: '', message: `「${item.number}」は紛失として報告されています。見つかった記録を先に書いてください。` } : null),", '})'),
  control: (wanted) => join(
    ...clauseImport(wanted), "import { always } from '../../engine/condition.ts'", "import { control } from '../../engine/control/control.ts'", ...engineImport(wanted, 'setting'), '',
    `const yearly = setting('${wanted.id}.days', '適合確認をやり直すまで', 365, { unit: '日', notInSource: true })`, '', ...opening(wanted),
    `  cites: ${citesOf(wanted)},`, `  profiles: ${profilesOf(wanted)},`, '  settings: [yearly],', `  register: ${text(wanted.register ?? 'media')},`, '  appliesWhen: always,', "  question: '求めを満たしていますか。',",
    "  fields: { evidence: { label: '確かめた方法と資料', type: 'text', max: 200 } },", '  agesAfter: yearly,', '})'),
}

/** The record that closes a duty is written along with it: `media.review.mpd` → `media.review-record.mpd`. */
export const recordId = ({ folder, stem }: NewDefinition): string => `${folder}.${recordStem(stem)}`
export const recordStem = (stem: string): string => stem.replace(/^[^.]+/, '$&-record')
const tableOf = ({ stem }: NewDefinition) => stem.split('.')[0]!.replaceAll('-', '_')

function testOf(wanted: NewDefinition): string {
  const { imports, body } = TESTS[wanted.kind](wanted)
  return join(
    "import { expect, test } from 'vitest'", ...imports, `import { ${wanted.name} } from './${wanted.stem}.${wanted.kind}.ts'`, '',
    "test('題と、拠る条項が書かれている', () => {",
    `  expect(${wanted.name}.title, '${wanted.stem}.${wanted.kind}.ts の title に、官の言葉で名を書いてください').not.toBe('')`,
    `  expect(${wanted.name}.cites, '${wanted.stem}.${wanted.kind}.ts の cites に、拠る条項を書いてください（npm run -s clause <語> で探せます）').not.toEqual([])`,
    '})', '', ...body)
}
const stageFor = ({ profiles }: NewDefinition) => ["", `const stage = onStage('${profiles[0]}')`]
const STAGE = "import { onStage } from '../../../tests/stage.ts'"
const thing = ({ register }: NewDefinition) => (register === 'media' ? 'stage.organisation.media.空' : null)

const TESTS: { readonly [kind in NewDefinition['kind']]: (wanted: NewDefinition) => { imports: string[]; body: string[] } } = {
  procedure: (wanted) => ({
    imports: ["import type { PersonKey } from '../../../tests/factory-plans.ts'", STAGE],
    body: [...stageFor(wanted).slice(1), `test('申請は${wanted.role}に届き、その承認で決まる', async () => {`,
      `  const id = await stage.ask('係員', ${wanted.name}.id, [${thing(wanted) ?? ''}], { purpose: '試験', period: { from: '2026-11-17', to: '2026-11-20' } })`,
      '  const [step, ...more] = (await stage.request(id)).steps', '  expect(more).toEqual([])', `  expect(step).toMatchObject({ kind: '決裁', role: ${text(wanted.role)}, state: '到達' })`,
      '  const [decider] = Object.entries(stage.organisation.people).find(([, person]) => person === step!.addressees[0]!.person)!',
      "  expect((await stage.act(decider as PersonKey, id, { act: '承認', position: 0 })).decided).toBe(true)", '})'],
  }),
  event: (wanted) => ({
    imports: [STAGE],
    body: [...stageFor(wanted).slice(1), "test('記録すると、条項とともに残る', async () => {", `  const { id } = await stage.record('係員', ${wanted.name}.id, ${thing(wanted) ?? 'null'}, { what: '試験' })`,
      "  const { db, org } = await stage.seat(null)", "  const row = await db.selectFrom('record').select(['event', 'form']).where('org', '=', org).where('id', '=', id).executeTakeFirst()",
      `  expect(row).toEqual({ event: ${wanted.name}.id, form: { what: '試験' } })`, '})'],
  }),
  duty: (wanted) => ({
    imports: [STAGE, "import { resolveRole } from '../../engine/organisation.ts'"],
    body: [...stageFor(wanted).slice(1), `test('${wanted.role}として果たす人がいて、果たした記録で閉じる', async () => {`, '  const { book, organisation } = await stage.seat(null)',
      `  expect(resolveRole(organisation, ${text(wanted.role)}, stage.organisation.units.課, new Map()).holders).not.toEqual([])`,
      `  expect(${wanted.name}.closedBy).not.toBe('stocktake')`, `  for (const event of (${wanted.name}.closedBy as { events: readonly string[] }).events) expect(book.events.has(event), event).toBe(true)`, '})'],
  }),
  register: (wanted) => ({
    imports: ["import { ddlOf } from '../../store/register-ddl.ts'"],
    body: ["test('列は表になり、一覧の列は台帳にある', () => {", `  expect(ddlOf(${wanted.name}, null).join()).toContain(\`create table \${${wanted.name}.table} (\`)`,
      `  expect(${wanted.name}.listed.filter((column) => !['number', 'state', 'unit'].includes(column) && !Object.hasOwn(${wanted.name}.columns, column))).toEqual([])`, '})'],
  }),
  guard: (wanted) => ({
    imports: ["import type { GuardContext } from '../../engine/definition.ts'"],
    body: [`const asked = (state: string) => ({ form: {}, item: { number: 'USB-0001', state }, chosen: {}, day: '2026-11-16', profile: '${wanted.profiles[0]}', provisions: [], settings: {} }) as unknown as GuardContext`,
      "test('断るものは断り、ほかは断らない', () => {", `  expect(${wanted.name}.refuses(asked('紛失'))?.message).toContain('USB-0001')`, `  expect(${wanted.name}.refuses(asked('保管中'))).toBeNull()`, '})'],
  }),
  control: (wanted) => ({
    imports: [STAGE, "import { controlState } from '../../acts/gates.ts'"],
    body: [...stageFor(wanted).slice(1), "test('答えるまでは、満たしているとは言えない', async () => {", '  const item = await stage.item(stage.organisation.media.空)',
      `  expect(controlState(${wanted.name}, { ...item, register: ${wanted.name}.register }, '2026-11-16', {})).toMatchObject({ applies: true, answered: false, met: false })`, '})'],
  }),
}

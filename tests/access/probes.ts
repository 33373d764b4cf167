// 窓口ごとの、ありふれた一つの要求。舞台にあるもの（一つの所属のもの）を相手にする。
import { ROUTES } from '../../src/contract/routes.ts'
import type { RouteContract, RouteName } from '../../src/contract/routes.ts'
import { takeOutForm, TAKE_OUT } from '../slice/take-out-form.ts'
import type { Stage } from './stage.ts'

type Body = (stage: Stage) => object
const place = { name: '新しい保管庫', lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true }
const take: Body = ({ organisation }) => ({ procedure: TAKE_OUT['saitama-police'], items: [organisation.media.空], form: takeOutForm('saitama-police') })

const BODIES: { readonly [name in RouteName]?: Body } = {
  signIn: () => ({ username: 'nobody', password: '違う合言葉です 2026' }),
  changePassword: () => ({ current: '違う合言葉です 2026', password: 'あたらしい合言葉 8213' }),
  showCode: () => ({ code: '000000' }), showPasskey: () => ({ response: {} }), startTotp: () => ({ name: '認証アプリ', current: '違う合言葉です 2026' }), finishTotp: () => ({ code: '000000' }),
  startPasskey: () => ({ current: '違う合言葉です 2026' }), finishPasskey: () => ({ name: 'パスキー', response: {} }), dropFactor: () => ({ current: '違う合言葉です 2026' }), loseFactor: () => ({ circumstances: '見当たらない' }),
  renewRecoveryCodes: () => ({ current: '違う合言葉です 2026' }), resetFactors: () => ({ reason: '本人を確かめたため' }),
  movePerson: ({ organisation: { units } }) => ({ unit: units.他係, post: '係員', rank: '巡査', from: '2027-04-01' }),
  retirePerson: () => ({ lastDay: '2026-12-31' }), openAccount: ({ organisation: { people } }) => ({ person: people.同僚, username: 'access.new' }),
  releaseLock: () => ({ reason: '本人を確かめたため' }), stopAccount: () => ({ reason: '使わないため' }),
  takePrivilege: () => ({ password: '違う合言葉です 2026' }), setPrivilegedPassword: () => ({ current: '違う合言葉です 2026', password: 'あたらしい特権の合言葉 8213' }),
  changeSetting: () => ({ id: 'identity.temporary-days', value: 5, from: '2026-11-16', reason: '短くするため' }), withdrawSetting: () => ({ id: 'identity.temporary-days', from: '2026-12-01' }),
  startRevisionPreview: () => ({ revision: { on: '2026-12-01' }, requests: true, items: [] }),
  decide: () => ({ profile: 'saitama-police', action: 'take-out', on: '2026-11-16' }),
  addItem: ({ organisation: { units } }) => ({ number: '庫-0777', unit: units.課, columns: place }),
  changeItem: () => ({ version: 1, columns: { product: '直した品名' }, reason: '誤記のため' }),
  bulk: ({ organisation: { media } }) => ({ items: [media.空], preview: true, reason: '誤記のため', act: { kind: 'change', columns: { product: '直した品名' } } }),
  previewRecord: ({ organisation: { media } }) => ({ event: 'media.malware-check', item: media.空, form: {} }),
  record: ({ organisation: { media } }) => ({ event: 'media.malware-check', item: media.空, form: {} }),
  answerControl: ({ organisation: { media } }) => ({ item: media.空, answer: '適合', fields: {} }),
  previewRequest: take, addRequest: (stage) => ({ ...take(stage), submit: false }),
  changeRequest: ({ organisation }) => ({ items: [organisation.media.空], form: takeOutForm('saitama-police'), version: 1, submit: false }),
  act: () => ({ act: 'コメント', version: 1, comment: '意見' }),
  bulkAct: ({ things }) => ({ requests: [{ id: things['request']!, version: 1, position: 0 }] }),
  confirmMappings: () => ({ rows: [{ number: '1', clauses: ['saitama-kijun:2-1-(1)'] }] }),
  extendTask: () => ({ until: '2026-12-20', reason: '支障があるため' }),
  setRetention: () => ({ months: 36, reason: '文書規程' }), eraseExpired: () => ({ subjects: ['item/1'], reason: '保存期間の満了' }),
  startStocktake: ({ organisation: { units } }) => ({ unit: units.課, period: '2026-10' }),
  scan: () => ({ scans: [] }),
  saveView: () => ({ name: '見方', shared: false, query: {} }),
  startDrill: () => ({ scenario: '庁内システムの停止', timing: '平日の昼' }),
  addAbsence: () => ({ from: '2026-11-20', until: '2026-11-21' }),
  addDeputy: ({ organisation: { people } }) => ({ deputy: people.補佐, kind: '代決', from: '2026-11-20', until: '2026-11-21' }),
  appoint: ({ organisation: { people } }) => ({ role: '情報セキュリティ管理者', person: people.補佐, from: '2027-04-01', basis: '試験' }), endAppointment: () => ({ lastDay: '2027-03-31', reason: '試験' }),
}
const QUERIES: { readonly [name in RouteName]?: (stage: Stage) => string } = {
  powersFile: () => 'format=xlsx',
  policyDifference: ({ things }) => `before=${things['policyVersion']}&after=${things['policyVersion']}`, decisionQuestions: () => 'action=take-out', organisationChanges: () => 'from=2026-11-01&to=2026-11-30', organisationChangesFile: () => 'from=2026-11-01&to=2026-11-30', requests: () => 'box=unit', tasks: () => 'scope=unit', ledger: ({ organisation: { units } }) => `format=csv&unit=${units.課}`, exportRegister: () => 'format=csv',
  labels: ({ organisation: { media }, things }) => `items=${media.空}&sheet=${things['sheet']}`, search: () => `q=${encodeURIComponent('試験')}`, clauseSummaries: ({ things }) => `ids=${encodeURIComponent(things['clause']!)}`,
}
/** What `:id` stands for below an address. */
const IDS: readonly (readonly [start: string, thing: (stage: Stage, name: RouteName) => string])[] = [
  ['/api/registers/:register/items', ({ organisation }) => organisation.media.名簿], ['/api/registers/:register/views', ({ things }) => things['view']!], ['/api/requests', ({ things }, name) => things[name === 'changeRequest' ? 'draft' : 'request']!],
  ['/api/attachments', ({ things }) => things['attachment']!], ['/api/tasks', ({ things }) => things['task']!], ['/api/stocktakes', ({ things }) => things['stocktake']!], ['/api/clauses', ({ things }) => things['clause']!],
  ['/api/policies', ({ things }) => things['policy']!], ['/api/policy-versions', ({ things }) => things['policyVersion']!],
  ['/api/units', ({ organisation }) => organisation.units.課], ['/api/people', ({ organisation }) => organisation.people.係員], ['/api/notices', ({ things }) => things['notice']!], ['/api/accounts', ({ things }) => things['account']!], ['/api/evidence', ({ things }) => things['event']!],
]
const NAMES: { readonly [name: string]: (stage: Stage) => string } = { procedure: () => TAKE_OUT['saitama-police'], key: () => 'media', number: ({ organisation }) => organisation.numbers.空, control: ({ things }) => things['control']!, form: ({ things }) => things['form']!, code: () => 'not-found', event: () => 'media.return' }

/** Sends the request of a route. Returns the status and, where it was refused, the kind of refusal. */
export async function probe(stage: Stage, name: RouteName): Promise<{ readonly status: number; readonly code: string }> {
  const route = ROUTES[name] as RouteContract
  const path = route.path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(part === 'id' ? idFor(stage, name, route.path) : part === 'register' ? (name === 'addItem' ? 'places' : 'media') : NAMES[part]!(stage)))
  const query = QUERIES[name]
  const isFile = route.method === 'POST' && !route.body
  const body = isFile ? '--b\r\ncontent-disposition: form-data; name="mapping"\r\n\r\n{"番号":"number"}\r\n--b\r\ncontent-disposition: form-data; name="confidentiality"\r\n\r\n1\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n番号\nUSB-0001\n\r\n--b--\r\n' : route.body ? BODIES[name]?.(stage) ?? {} : undefined
  const reply = await stage.app.inject({ method: route.method, url: `${path}${query ? `?${query(stage)}` : ''}`, headers: { 'x-sekisho': '1', ...(isFile ? { 'content-type': 'multipart/form-data; boundary=b' } : {}), ...(stage.who.cookie === '' ? {} : { cookie: stage.who.cookie }) }, ...(body === undefined ? {} : { payload: body }) })
  const type = reply.headers['content-type'] ?? ''
  return { status: reply.statusCode, code: String(type).startsWith('application/problem') ? reply.json<{ type: string }>().type.replace('/errors/', '') : '' }
}
const idFor = (stage: Stage, name: RouteName, path: string): string => IDS.find(([start]) => path.startsWith(start))?.[1](stage, name) ?? '1'

/** JSON over our own origin. Refusals arrive as RFC 9457 problem details and leave as `Problem`; a dead network is a Problem too. */

/** What is wrong with one field; the field '' is the request as a whole. */
export interface FieldProblem { readonly field: string; readonly message: string; readonly cites: readonly string[] }

export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly clauses?: readonly string[]
  readonly errors?: readonly FieldProblem[]
}

export class Problem extends Error {
  readonly details: ProblemDetails
  constructor(details: ProblemDetails) {
    super(details.detail)
    this.name = 'Problem'
    this.details = details
  }
  get status(): number { return this.details.status }
  get clauses(): readonly string[] { return this.details.clauses ?? [] }
  get errors(): readonly FieldProblem[] { return this.details.errors ?? [] }
}

/** Any thrown value as a Problem that can be shown to a person. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  return new Problem({
    type: 'about:blank', title: '画面の処理に失敗しました', status: 0,
    detail: '画面の処理の途中で問題が起きました。ページを読み直してください。直らないときは情報管理担当へ知らせてください。',
  })
}

type Query = { readonly [name: string]: string | number | boolean | readonly string[] | undefined }
interface Options { readonly query?: Query; readonly signal?: AbortSignal }

const OFFLINE: ProblemDetails = {
  type: 'about:blank', title: '通信できません', status: 0,
  detail: 'サーバーにつながりません。ネットワークを確かめて、もう一度お試しください。入力した内容はこの画面に残っています。',
}

/** `/api` + path with the query; undefined and empty values are left out, lists are repeated. */
export function apiUrl(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one))
  }
  const text = parameters.toString()
  return `/api${path}${text === '' ? '' : `?${text}`}`
}

async function ask(method: string, path: string, body: BodyInit | undefined, contentType: string | undefined, options: Options): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json, */*;q=0.1', 'x-sekisho': '1' }
  if (contentType !== undefined) headers['content-type'] = contentType
  let response: Response
  try {
    response = await fetch(apiUrl(path, options.query), { method, headers, body, signal: options.signal, credentials: 'same-origin', redirect: 'error' })
  } catch (thrown) {
    if (options.signal?.aborted) throw thrown
    throw new Problem(OFFLINE)
  }
  if (response.ok) return response
  const problem = new Problem(await readProblem(response))
  if (problem.details.type === PRIVILEGE_REQUIRED && await takeUp()) return ask(method, path, body, contentType, options)
  throw problem
}
const PRIVILEGE_REQUIRED = '/errors/privilege-required'
let takeUp: () => Promise<boolean> = () => Promise.resolve(false)
/** What asks the person to take the privilege up, where a call needs it; with it the call is sent again. */
export function onPrivilegeRequired(asks: () => Promise<boolean>): void { takeUp = asks }
async function send<Result>(...call: Parameters<typeof ask>): Promise<Result> {
  const response = await ask(...call)
  return (response.status === 204 ? undefined : await response.json()) as Result
}

async function readProblem(response: Response): Promise<ProblemDetails> {
  const fallback: ProblemDetails = {
    type: 'about:blank', title: '処理できませんでした', status: response.status,
    detail: `サーバーが処理できませんでした（${response.status}）。時間をおいて、もう一度お試しください。`,
  }
  if (!/json/.test(response.headers.get('content-type') ?? '')) return fallback
  const found = (await response.json().catch(() => null)) as Partial<ProblemDetails> | null
  return found === null ? fallback : { ...fallback, ...found, status: response.status }
}

const json = (body: unknown): string | undefined => (body === undefined ? undefined : JSON.stringify(body))
const jsonType = (body: unknown): string | undefined => (body === undefined ? undefined : 'application/json')

/** All calls of the browser side. Every one throws `Problem`. Paths begin with `/` and leave `/api` out. */
export const api = {
  get: <Result>(path: string, options: Options = {}) => send<Result>('GET', path, undefined, undefined, options),
  post: <Result>(path: string, body?: unknown, options: Options = {}) => send<Result>('POST', path, json(body), jsonType(body), options),
  put: <Result>(path: string, body?: unknown, options: Options = {}) => send<Result>('PUT', path, json(body), jsonType(body), options),
  patch: <Result>(path: string, body?: unknown, options: Options = {}) => send<Result>('PATCH', path, json(body), jsonType(body), options),
  delete: <Result>(path: string, options: Options = {}) => send<Result>('DELETE', path, undefined, undefined, options),
  /** multipart/form-data; the browser sets the boundary. */
  upload: <Result>(path: string, form: FormData, options: Options = {}) => send<Result>('POST', path, form, undefined, options),
  file: (path: string, options: Options = {}) => ask('GET', path, undefined, undefined, options),
  /** The same where the answer is a file. */
  uploadForFile: (path: string, form: FormData, options: Options = {}) => ask('POST', path, form, undefined, options),
}

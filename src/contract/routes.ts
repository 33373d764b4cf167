import { z } from 'zod'
import { ACTIONS, situationSchema } from '../engine/decision/situation.ts'
import { CONTROL_ANSWERS } from '../engine/control/control.ts'
import { COMMITTEE_ROUTES } from './committee-routes.ts'
import { FACTOR_ROUTES } from './factor-routes.ts'
import { POLICY_ROUTES, readings } from './policy-routes.ts'
import { POWER_ROUTES } from './power-routes.ts'
import * as s from './shapes.ts'
import * as identity from './identity-shapes.ts'
import * as revisions from './revision-shapes.ts'
import * as personnel from './personnel-shapes.ts'

/**
 * Every route of the API: the single contract of server, browser and command line, and the source of /api/openapi.json. `body` and `query` are checked before the
 * handler runs; `reply` types the answer. `:name` parts of a path are text parameters.
 */
export interface RouteContract {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: string
  readonly summary: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** Absent for files. */
  readonly reply?: z.ZodType
  /** Needs no sign-in. */
  readonly open?: true
  /** Whoever holds a role of the whole organisation must have taken the privilege up. */
  readonly privileged?: true
  readonly file?: string
}
const define = <const R extends { readonly [name: string]: RouteContract }>(routes: R): R => routes

const form = z.record(z.string().max(60), z.unknown())
const page = { after: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).optional() }
const listQuery = z.looseObject({ ...page, sort: z.string().max(60).optional(), q: z.string().max(100).optional() })
const versioned = { version: z.number().int() }
const ok = z.object({ ok: z.literal(true) })
const requestBody = z.strictObject({
  procedure: z.string().max(120), items: z.array(s.id).max(500), form, applicant: s.id.optional(), attachments: z.array(s.id).max(20).optional(),
  urgent: z.strictObject({ reason: s.longText.min(1, { error: '緊急の理由を書いてください。' }) }).optional(),
})
const preview = z.object({ answer: s.answer.nullable(), steps: z.array(s.step), errors: z.array(s.refusal), /** Not in the way of submitting, but whoever permits must give a reason. */ warnings: z.array(s.refusal), effect: z.string() })

export const ROUTES = define({
  signIn: { method: 'POST', path: '/api/session', summary: 'サインインする', open: true, body: z.strictObject({ username: z.string().max(64), password: z.string().max(200) }), reply: z.object({ ok: z.literal(true), /** What is still owed. */ step: z.enum(['factor', 'enrol']).nullable() }) },
  ...FACTOR_ROUTES,
  signOut: { method: 'DELETE', path: '/api/session', summary: 'サインアウトする', reply: ok },
  me: {
    method: 'GET', path: '/api/me', summary: '自分と自分の組織', reply: z.object({
      person: s.personRef, organisation: z.object({ key: z.string(), name: z.string(), profile: z.string(), profileName: z.string() }), unit: s.unitRef, affiliation: s.unitRef, roles: z.array(z.object({ role: z.string(), unit: z.string().nullable() })),
      today: z.string(), lastSignInAt: z.string().nullable(), lastSignOutAt: z.string().nullable(), headOrAbove: z.boolean(), levels: z.object({ confidentiality: z.array(z.string()), integrity: z.array(z.string()), availability: z.array(z.string()) }),
      /** By which name, and after how many minutes without use the screen is hidden. */
      username: z.string(), idleMinutes: z.number(),
      /** The classification that stands on every screen and output: 【機密性２】. */
      mark: z.string(),
    }),
  },
  changePassword: { method: 'POST', path: '/api/me/password', summary: '自分のパスワードを変更する', body: z.strictObject({ current: z.string().max(200), password: z.string().max(200) }), reply: ok },
  security: { method: 'GET', path: '/api/me/security', summary: '自分のサインインと安全', reply: identity.security },
  reportLeak: { method: 'POST', path: '/api/me/leak', summary: '身に覚えのない利用、パスワードの流出のおそれを知らせる（すべてのサインインが終わり、次に変更を求める）', body: z.strictObject({ circumstances: s.longText.min(1, { error: '気付いたことを書いてください。' }) }), reply: ok },
  endSession: { method: 'DELETE', path: '/api/me/sessions/:id', summary: '自分の、ほかの端末でのサインインを終える', reply: ok },
  privilege: { method: 'GET', path: '/api/me/privilege', summary: '自分の特権（取れるか、いつまで取っているか）', reply: identity.privilege },
  takePrivilege: { method: 'POST', path: '/api/me/privilege', summary: '特権を取る（決められた時間だけ）', body: z.strictObject({ password: z.string().max(200) }), reply: identity.privilege },
  dropPrivilege: { method: 'DELETE', path: '/api/me/privilege', summary: '特権を返す', reply: ok },
  setPrivilegedPassword: { method: 'POST', path: '/api/me/privileged-password', summary: '自分の特権のパスワードを決める・変える', body: z.strictObject({ current: z.string().max(200), password: z.string().max(200) }), reply: ok },
  resetPrivilegedPassword: { method: 'POST', path: '/api/accounts/:id/privileged-password', privileged: true, summary: '忘れた特権のパスワードを取り消す（本人が決め直す）', body: z.strictObject({}), reply: ok },
  retirePerson: { method: 'POST', path: '/api/people/:id/retirement', privileged: true, summary: '退職を登録する（在職の最後の日）', body: z.strictObject({ lastDay: s.day }), reply: z.object({ duties: z.number() }) },
  accounts: { method: 'GET', path: '/api/accounts', summary: '利用者名の一覧', reply: identity.accounts },
  openAccount: { method: 'POST', path: '/api/accounts', privileged: true, summary: '利用者名を交付する（仮パスワードは一度だけ返る）', body: z.strictObject({ person: s.id, username: z.string().max(64) }), reply: z.object({ id: z.string(), password: z.string() }) },
  issuePassword: { method: 'POST', path: '/api/accounts/:id/temporary-password', privileged: true, summary: '仮パスワードを発行する（一度だけ返る）', body: z.strictObject({}), reply: z.object({ password: z.string() }) },
  releaseLock: { method: 'POST', path: '/api/accounts/:id/release', privileged: true, summary: '失敗による停止を解く', body: identity.because, reply: ok },
  stopAccount: { method: 'POST', path: '/api/accounts/:id/stop', privileged: true, summary: '利用者名を止める', body: identity.because, reply: ok },
  resumeAccount: { method: 'POST', path: '/api/accounts/:id/resume', privileged: true, summary: '止めた利用者名を再開する（仮パスワードが一度だけ返る）', body: z.strictObject({}), reply: z.object({ password: z.string() }) },
  settings: { method: 'GET', path: '/api/settings', summary: '規程が組織に任せている設定の全部（今の値、根拠、いつからの値か）', reply: identity.settings },
  changeSetting: { method: 'POST', path: '/api/settings', privileged: true, summary: '設定を変える（今日かそれより後の日から）', body: identity.changeSetting, reply: ok },
  withdrawSetting: { method: 'POST', path: '/api/settings/withdrawals', privileged: true, summary: 'まだ来ていない日からの設定を取りやめる', body: z.strictObject({ id: z.string().max(120), role: s.shortText.optional(), from: s.day }), reply: ok },
  errorPage: { method: 'GET', path: '/api/errors/:code', summary: '誤りの説明', open: true, reply: z.object({ code: z.string(), status: z.number(), title: z.string(), happened: z.string(), remedy: z.string() }) },
  definitions: { method: 'GET', path: '/api/definitions', summary: '自分の組織で使う台帳・手続・記録の定義', reply: z.object({ registers: z.array(z.unknown()), procedures: z.array(z.unknown()), events: z.array(z.unknown()) }) },
  home: {
    method: 'GET', path: '/api/home', summary: '自分を待っているもの', reply: z.object({
      toDecide: z.array(s.requestRow), toRead: z.array(s.requestRow), returned: z.array(s.requestRow), mine: z.array(s.requestRow), tasks: z.array(s.taskRow), held: z.array(s.itemRow.extend({ register: z.string() })),
      notices: z.array(z.object({ id: z.string(), title: z.string(), link: z.string(), at: z.string(), read: z.boolean() })), suggestions: z.array(s.offered), desks: z.array(s.desk),
    }),
  },
  readNotice: { method: 'POST', path: '/api/notices/:id/read', summary: '知らせを読んだことにする', body: z.strictObject({}), reply: ok },

  decide: { method: 'POST', path: '/api/decisions', summary: '取扱判定（about: どの台帳のものについてか。そのものの定め・指示が答えに並ぶ）', query: z.object({ about: s.id.optional() }), body: situationSchema, reply: s.answer.extend({ /** 基準日の規程について知っておくこと（施行前、改正前の本文がないなど）。 */ notes: z.array(z.string()) }) },
  decisionQuestions: { method: 'GET', path: '/api/decisions/questions', summary: 'その行為の判定が見る事実・措置・分かったこと（ほかは答えを変えない）', query: z.object({ action: z.enum(ACTIONS), on: s.day.optional() }), reply: s.questions },

  items: { method: 'GET', path: '/api/registers/:register/items', summary: '台帳の一覧（列名=値 で絞り込み、q で検索）', query: listQuery, reply: z.object({ rows: z.array(s.itemRow), next: z.string().nullable() }) },
  registerCounts: { method: 'GET', path: '/api/registers/counts', summary: '開ける台帳ごとの、状態別の件数（1,000件を超えれば 1000 と more）', reply: z.object({ registers: z.array(z.object({ register: z.string(), states: z.array(z.object({ state: z.string(), count: z.number(), more: z.boolean() })) })) }) },
  itemCount: { method: 'GET', path: '/api/registers/:register/count', summary: '一覧の件数（1,000件を超えれば 1000 と more）', query: listQuery, reply: z.object({ count: z.number(), more: z.boolean() }) },
  item: { method: 'GET', path: '/api/registers/:register/items/:id', summary: '台帳の一件', query: z.object({ at: z.string().optional() }), reply: s.itemDetail },
  itemHistory: { method: 'GET', path: '/api/registers/:register/items/:id/history', summary: '一件の来歴', query: z.object(page), reply: z.object({ rows: z.array(s.historyRow), next: z.string().nullable() }) },
  contentsAt: { method: 'GET', path: '/api/registers/:register/items/:id/contents', summary: 'その時点で入っていた情報', query: z.object({ at: s.day.optional() }), reply: z.object({ at: z.string(), contents: z.array(s.contentRow), confidentiality: z.number(), integrity: z.number(), availability: z.number() }) },
  addItem: { method: 'POST', path: '/api/registers/:register/items', summary: '台帳に登録する', body: z.strictObject({ number: z.string().max(60), unit: s.id.optional(), place: s.id.nullable().optional(), columns: form }), reply: z.object({ id: z.string() }) },
  changeItem: { method: 'PATCH', path: '/api/registers/:register/items/:id', summary: '台帳の記載を直す', body: z.strictObject({ ...versioned, unit: s.id.optional(), place: s.id.nullable().optional(), columns: form, reason: s.longText.optional() }), reply: z.object({ version: z.number() }) },
  coverSheet: { method: 'GET', path: '/api/registers/:register/items/:id/cover', summary: '送付票（PDF）。分類・取扱制限・留意事項を示す', file: 'application/pdf' },
  declaration: { method: 'GET', path: '/api/registers/:register/items/:id/declaration', summary: '宣言書（PDF）。前文・８項目・日付・名義', file: 'application/pdf' },
  notice: { method: 'GET', path: '/api/registers/:register/items/:id/notice', summary: '掲示（PDF）。そこで誰もが守ること', file: 'application/pdf' },
  occupancy: { method: 'GET', path: '/api/areas/:id/occupancy', summary: '区域にいる人（at があればその時刻にいた人）と、入室を許された人', query: z.object({ at: z.iso.datetime({ offset: true, error: '日時を選んでください。' }).optional() }), reply: z.object({ at: z.string(), rows: z.array(s.occupant), permitted: z.array(s.personRef.extend({ until: z.string() })) }) },
  retention: { method: 'GET', path: '/api/retention', summary: '保存期間の定めと、期限が切れたもの（保全されているかを添える）', reply: s.retention },
  setRetention: { method: 'POST', path: '/api/retention/:key', summary: '台帳・手続の保存期間を定める（0 は期間を定めない）', body: z.strictObject({ months: z.number({ error: '保存期間を月数で入力してください。' }), reason: s.longText.min(1, { error: '理由を入力してください。' }) }), reply: ok },
  eraseExpired: { method: 'POST', path: '/api/retention-erasures', summary: '期限が切れたものの中身を消去する（番号と、何を消したかの証跡は残る）', body: z.strictObject({ subjects: z.array(z.string().max(40)).min(1, { error: '消去するものを選んでください。' }).max(100), reason: s.longText.min(1, { error: '理由を入力してください。' }) }), reply: z.object({ erased: z.number() }) },
  course: { method: 'GET', path: '/api/registers/:register/items/:id/course', summary: '一件の経過（古い順。訂正は元の行の下に付く）', reply: s.course },
  coursePdf: { method: 'GET', path: '/api/registers/:register/items/:id/course.pdf', summary: '経過表（PDF）', file: 'application/pdf' },
  nextNumber: { method: 'GET', path: '/api/registers/:register/next-number', summary: '次の番号の案', query: z.object({ unit: s.id.optional() }), reply: z.object({ number: z.string() }) },
  findByNumber: { method: 'GET', path: '/api/find/:number', summary: '番号票を読んで一件を開く', reply: z.object({ id: z.string(), register: z.string() }) },
  previewRecord: { method: 'POST', path: '/api/records/preview', summary: '記録の答えから導かれる欄（分類の提案など）と、いまのままでは断られる理由。何も書かない', body: z.strictObject({ event: z.string().max(120), item: s.id.nullable(), form }), reply: z.object({ suggested: z.record(z.string(), z.unknown()), inherits: s.inherits.nullable(), refusals: z.array(s.refusal), /** What is in force today for the things it names; told where the act is judged. */ accompanying: z.array(s.accompanying) }) },
  lineage: { method: 'GET', path: '/api/registers/:register/items/:id/lineage', summary: '情報の継承元と継承先。見られない行は数だけ', reply: s.lineage },
  record: { method: 'POST', path: '/api/records', summary: '記録する（返却・確認・消去など）', body: z.strictObject({ event: z.string().max(120), item: s.id.nullable(), unit: s.id.optional(), form, onBehalfOf: s.id.optional() }), reply: z.object({ id: z.string(), item: s.itemRow.nullable(), incident: z.string().nullable() }) },
  bulk: {
    method: 'POST', path: '/api/registers/:register/bulk', summary: '選んだものにまとめて行う（preview: true なら結果の見込みだけ）', body: z.strictObject({ items: z.array(s.id).min(1).max(500), preview: z.boolean(), reason: s.longText.optional(),
      act: z.union([z.strictObject({ kind: z.literal('change'), columns: form, place: s.id.nullable().optional() }), z.strictObject({ kind: z.literal('record'), event: z.string().max(120), form })]) }),
    reply: z.object({ rows: z.array(z.object({ item: z.string(), number: z.string(), ok: z.boolean(), message: z.string(), changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })) })), done: z.boolean() }),
  },
  answerControl: { method: 'POST', path: '/api/controls/:control/answers', summary: '適合確認に答える', body: z.strictObject({ item: s.id, answer: z.enum(CONTROL_ANSWERS), fields: form, reason: s.longText.optional(), planDue: s.day.optional() }), reply: ok },
  eventFigures: { method: 'GET', path: '/api/events/:event/figures', summary: '記録に添える件数', reply: z.object({ /** 条項ごとに数えたもの。 */ perClause: z.boolean(), figures: z.array(z.object({ label: z.string(), rows: z.array(z.object({ word: z.string(), count: z.number(), says: z.string().optional() })) })) }) },
  operationStatus: { method: 'GET', path: '/api/operation-status', summary: '運用状況票（条項ごとの違反・例外・未了・不適合の今の件数と、送った票の送付・閲覧の日時）。統括とCISOだけ', reply: z.object({ event: z.string(), clauses: z.array(z.string()), maySend: z.boolean(), labels: z.array(z.string()), rows: z.array(z.object({ clause: z.string(), says: z.string(), counts: z.array(z.number()) })), sent: z.array(z.object({ id: z.string(), number: z.string(), sentAt: z.string(), sentBy: s.personRef, opened: z.array(z.object({ person: s.personRef, at: z.string() })) })) }) },
  doneUnder: { method: 'GET', path: '/api/registers/:register/items/:id/done-under', summary: '例外や緊急事態の指示により行われた処理', reply: z.object({ rows: z.array(z.object({ id: z.string(), title: z.string(), person: s.personRef, at: z.string(), link: z.string(), clauses: z.array(z.string()) })) }) },
  itemViewers: { method: 'GET', path: '/api/registers/:register/items/:id/viewers', summary: '一件の画面を開いた人（所属の長・管理する人・組織全体の役割の人に）', query: z.object({ after: page.after }), reply: s.viewers },
  requestViewers: { method: 'GET', path: '/api/requests/:id/viewers', summary: '申請の画面を開いた人（所属の長・管理する人・組織全体の役割の人に）', query: z.object({ after: page.after }), reply: s.viewers },
  related: { method: 'GET', path: '/api/registers/:register/items/:id/related', summary: 'ほかの台帳のうち、この一件を指す行', reply: z.object({ groups: z.array(z.object({ register: z.string(), column: z.string(), more: z.boolean(), rows: z.array(s.itemRow) })) }) },
  readings: { method: 'GET', path: '/api/registers/:register/items/:id/readings', summary: '一件の周知と確認（誰がいつ読んだか）', reply: z.object({ readings: readings.nullable(), mine: z.enum(['未確認', '確認済']).nullable() }) },
  unmetControls: { method: 'GET', path: '/api/controls/unmet', summary: '所属の不備（当てはまるのに満たしていない適合確認）', query: z.object({ unit: s.id.optional() }), reply: z.object({ rows: z.array(z.object({ control: z.string(), title: z.string(), question: z.string(), clauses: z.array(z.string()), item: z.object({ id: z.string(), register: z.string(), number: z.string(), unit: z.string() }), because: z.enum(['未確認', '不適合', '再確認']), gates: z.array(z.string()) })) }) },
  ledger: { method: 'GET', path: '/api/ledgers/:form', summary: '簿冊（管理表・持出し簿など）を PDF・Excel・CSV で（format=pdf|xlsx|csv, unit, period）', query: z.looseObject({ format: z.enum(['pdf', 'xlsx', 'csv']), unit: s.id.optional(), period: z.string().max(10).optional() }), file: 'application/octet-stream' },
  ledgers: { method: 'GET', path: '/api/ledgers', summary: '出力できる簿冊', reply: z.object({ forms: z.array(z.object({ id: z.string(), title: z.string(), register: z.string(), byPeriod: z.boolean() })) }) },
  labels: { method: 'GET', path: '/api/registers/:register/labels', summary: '番号票（PDF）', query: z.object({ items: z.string().max(12_000), sheet: z.string().max(40), start: z.coerce.number().int().min(1).optional() }), file: 'application/pdf' },
  labelSheets: { method: 'GET', path: '/api/label-sheets', summary: '番号票の用紙', reply: z.object({ sheets: z.array(z.object({ id: z.string(), title: z.string(), cells: z.number() })) }) },
  savedViews: { method: 'GET', path: '/api/registers/:register/views', summary: '保存した見方', reply: z.object({ views: z.array(s.savedView) }) },
  saveView: { method: 'POST', path: '/api/registers/:register/views', summary: '見方を保存する', body: z.strictObject({ name: z.string().min(1, { error: '名前を入力してください。' }).max(60), shared: z.boolean(), query: z.record(z.string().max(60), z.string().max(200)) }), reply: s.savedView },
  dropView: { method: 'DELETE', path: '/api/registers/:register/views/:id', summary: '保存した見方を消す', reply: ok },

  procedureStanding: { method: 'GET', path: '/api/procedures/:procedure/standing', summary: '手続の同等性の確認の状態（確認前・簿冊併用、確認済、要再確認）', reply: z.object({ standing: z.object({ state: z.string(), confirmed: z.boolean(), changes: z.array(z.string()), clauses: z.array(z.string()), confirmedOn: z.string().nullable(), confirmer: z.string().nullable(), link: z.string().nullable(), item: z.string().nullable() }).nullable() }) },
  procedureMaterial: { method: 'GET', path: '/api/procedures/:procedure/material', summary: '手続の同等性の確認の資料（PDF）。管理点を条項番号付きで', file: 'application/pdf' },
  previewRequest: { method: 'POST', path: '/api/requests/preview', summary: '申請の判定・経路・誤りを、出す前に見る', body: requestBody, reply: preview },
  addRequest: { method: 'POST', path: '/api/requests', summary: '申請を下書きとして保存する（submit: true なら提出まで）', body: requestBody.extend({ submit: z.boolean() }), reply: z.object({ id: z.string(), state: z.string() }) },
  changeRequest: { method: 'PATCH', path: '/api/requests/:id', summary: '下書き・差し戻された申請を直す', body: requestBody.omit({ procedure: true }).extend({ ...versioned, submit: z.boolean() }), reply: z.object({ id: z.string(), state: z.string() }) },
  request: { method: 'GET', path: '/api/requests/:id', summary: '申請の一件', reply: s.requestDetail },
  requests: { method: 'GET', path: '/api/requests', summary: '申請の一覧（box=mine|inbox|unit|read, state）', query: z.object({ ...page, box: z.enum(['mine', 'inbox', 'unit', 'done']), state: z.string().max(20).optional() }), reply: z.object({ rows: z.array(s.requestRow), next: z.string().nullable() }) },
  act: {
    method: 'POST', path: '/api/requests/:id/acts', summary: '申請に対して行う（承認・差戻し・引戻し …）',
    body: z.strictObject({ ...versioned, act: z.enum(['承認', '同意', '不同意', '回答', '確認', '後閲', '差戻し', '却下', '申し出', '引戻し', '取下げ', 'コメント']), position: z.number().int().min(0).max(100).optional(), comment: s.longText.optional(), conditions: z.array(s.shortText).max(20).optional(), form: form.optional(), /** ほかに決められる人がいない自分の申請を承認するとき（手続の alone）。 */ alone: form.optional(), to: z.union([z.literal('applicant'), z.number().int().min(0).max(100)]).optional() }),
    reply: z.object({ state: z.string(), decided: z.boolean(), version: z.number() }),
  },
  bulkAct: { method: 'POST', path: '/api/requests/acts', summary: '選んだ申請をまとめて承認する', body: z.strictObject({ requests: z.array(z.strictObject({ id: s.id, version: z.number().int(), position: z.number().int() })).min(1).max(100), comment: s.longText.optional() }), reply: z.object({ rows: z.array(z.object({ id: z.string(), ok: z.boolean(), message: z.string() })) }) },
  requestPdf: { method: 'GET', path: '/api/requests/:id/pdf', summary: '申請書・決裁書（PDF）', file: 'application/pdf' },
  attach: { method: 'POST', path: '/api/attachments', summary: '添付する（multipart, 10MBまで）。不正プログラムの検査を済ませてから保存し、付加情報を調べる', reply: s.attachment },
  attachment: { method: 'GET', path: '/api/attachments/:id', summary: '添付を開く', file: 'application/octet-stream' },
  cleanAttachment: { method: 'POST', path: '/api/attachments/:id/cleaned', summary: '付加情報を除いた版を新しい添付として作る（hidden: true なら隠れた内容と埋込みファイルも除く）', body: z.strictObject({ hidden: z.boolean().optional() }), reply: z.object({ attachment: s.attachment, before: z.array(s.finding), after: z.array(s.finding) }) },
  markDocument: { method: 'POST', path: '/api/markings', summary: 'ファイルに分類を表示する（multipart: file 50MBまで, confidentiality, restrictions）。表示を付けたファイルが返る', file: 'application/octet-stream' },

  tasks: { method: 'GET', path: '/api/tasks', summary: 'やるべきこと（scope=mine|unit|all, state）', query: z.object({ ...page, scope: z.enum(['mine', 'unit', 'all']), state: z.enum(['未了', '完了', '期限超過']).optional() }), reply: z.object({ rows: z.array(s.taskRow), next: z.string().nullable() }) },
  extendTask: { method: 'POST', path: '/api/tasks/:id/extension', summary: '支障があるため延ばす（理由が要る）', body: z.strictObject({ until: s.day, reason: s.longText.min(1, { error: '理由を書いてください。' }) }), reply: ok },

  stocktakes: { method: 'GET', path: '/api/stocktakes', summary: '点検の一覧（月ごと、所属ごと。行われなかった月も出る）', query: z.object({ period: z.string().regex(/^\d{4}-\d{2}$/).optional(), scope: z.enum(['mine', 'all']).optional() }), reply: z.object({ period: z.string(), rows: z.array(s.stocktakeRow) }) },
  startStocktake: { method: 'POST', path: '/api/stocktakes', summary: '点検を始める', body: z.strictObject({ unit: s.id, period: z.string().regex(/^\d{4}-\d{2}$/, { error: '年月は 2026-11 の形で入力してください。' }) }), reply: z.object({ id: z.string() }) },
  stocktake: { method: 'GET', path: '/api/stocktakes/:id', summary: '点検の一件（突合せの結果つき）', reply: s.stocktakeDetail },
  scan: { method: 'POST', path: '/api/stocktakes/:id/scans', summary: '読み取りを送る（電波のない所で読んだ分も後から。同じ id は一度だけ）', body: z.strictObject({ scans: z.array(z.strictObject({ id: z.uuid(), code: z.string().min(1).max(100), at: z.iso.datetime({ offset: true }), sequence: z.number().int().min(0).max(2_147_483_647), place: s.id.optional() })).max(2000), device: s.shortText.optional() }), reply: z.object({ accepted: z.number(), results: z.array(z.object({ id: z.string(), code: z.string(), list: z.string(), note: z.string() })) }) },
  stocktakePdf: { method: 'GET', path: '/api/stocktakes/:id/pdf', summary: '点検の結果（PDF）', file: 'application/pdf' },
  closeStocktake: { method: 'POST', path: '/api/stocktakes/:id/report', summary: '点検を締めて所属長に報告する', body: z.strictObject({ remarks: s.longText.optional() }), reply: ok },
  confirmStocktake: { method: 'POST', path: '/api/stocktakes/:id/confirmation', summary: '所属長が報告を確認する', body: z.strictObject({}), reply: ok },

  clauseTree: { method: 'GET', path: '/api/clauses', summary: '規程の木と検索（q, document, act: この手続・記録の様式で選べるものだけ、item: この一件について）', query: z.object({ q: z.string().max(100).optional(), document: z.string().max(40).optional(), act: z.string().max(120).optional(), item: s.id.optional() }), reply: z.object({ documents: z.array(z.object({ id: z.string(), title: z.string(), short: z.string(), effective: z.string(), count: z.number(), mine: z.boolean() })), rows: z.array(s.clauseRow.extend({ depth: z.number(), /** この組織の規程の、対応する条項。 */ own: z.string().nullable() })) }) },
  clause: {
    method: 'GET', path: '/api/clauses/:id', summary: '条項の一件（on: 担うものと定義語の意味の基準日）', query: z.object({ on: s.day.optional() }), reply: s.clauseRow.extend({
      on: s.day, /** 条項の文に出る定義語と、基準日の意味。 */ terms: z.array(z.object({ id: z.string(), word: z.string(), meaning: z.string(), clause: z.string(), edition: z.string(), from: z.string() })),
      /** 推奨事項なら、この組織での採否。basis が null なら、どの規程でも決めていない。 */ recommendation: z.object({ decision: z.enum(['採用', '不採用']), reason: z.string().nullable(), basis: z.object({ version: z.string(), label: z.string(), from: z.string() }).nullable() }).nullable(),
      documentTitle: z.string(), kind: z.string(), summary: z.string(), accept: z.string().nullable(), bound: z.array(z.string()), features: z.array(z.string()), params: z.unknown(), inForce: z.object({ from: z.string(), until: z.string().nullable() }),
      parents: z.array(s.clauseRow), children: z.array(s.clauseRow), previous: s.clauseRow.nullable(), following: s.clauseRow.nullable(),
      carriedBy: z.array(z.object({ kind: z.string(), id: z.string(), title: z.string(), source: z.string() })), figures: z.array(z.object({ label: z.string(), value: z.string(), link: z.string().nullable() })),
    }),
  },

  ...POLICY_ROUTES,
  ...COMMITTEE_ROUTES,
  ...POWER_ROUTES,
  clauseSummaries: { method: 'GET', path: '/api/clause-summaries', summary: '条項の要旨をまとめて（ids はカンマ区切り、100件まで）', query: z.object({ ids: z.string().max(6000) }), reply: z.object({ rows: z.array(z.object({ id: z.string(), document: z.string(), cite: z.string(), title: z.string(), summary: z.string(), /** この組織の規程の、対応する条項。 */ own: z.object({ cite: z.string(), title: z.string(), text: z.string(), policy: z.string(), link: z.string() }).nullable() })) }) },

  units: { method: 'GET', path: '/api/units', summary: '組織の木（on の日の姿）', query: z.object({ on: s.day.optional() }), reply: z.object({ on: z.string(), units: z.array(z.object({ id: z.string(), code: z.string(), name: z.string(), kind: z.string(), parent: z.string().nullable(), people: z.number() })), /** 職員（教養・自己点検の対象）と、そうでない人. */ staff: z.number(), others: z.number(), warnings: z.array(personnel.unitWarning) }) },
  unit: { method: 'GET', path: '/api/units/:id', summary: '所属の一件（人・役割・空席）', query: z.object({ on: s.day.optional() }), reply: z.object({ id: z.string(), code: z.string(), name: z.string(), kind: z.string(), parents: z.array(s.unitRef), children: z.array(s.unitRef), people: z.array(s.personRef.extend({ rank: z.string(), head: z.boolean() })), roles: z.array(z.object({ role: z.string(), clauses: z.array(z.string()), holders: z.array(s.personRef.extend({ basis: z.string(), from: z.string().nullable(), until: z.string().nullable(), absent: z.boolean() })), vacant: z.boolean() })), items: z.array(z.object({ register: z.string(), title: z.string(), count: z.number() })), /** Of the unit and all below it: 職員（教養・自己点検の対象）と、そうでない人. */ staff: z.number(), others: z.number(), warnings: z.array(personnel.unitWarning) }) },
  people: { method: 'GET', path: '/api/people', summary: '人をさがす（氏名・カナ・職員番号）', query: z.object({ q: z.string().max(100).optional(), unit: s.id.optional(), eligible: z.string().max(60).optional(), eligibleUnit: s.id.optional(), /** 手続。その申請をできる役割の人だけ。 */ applying: z.string().max(120).optional(), employment: z.string().max(80).optional(), limit: z.coerce.number().int().min(1).max(200).optional() }), reply: z.object({ rows: z.array(s.personRef.extend({ number: z.string(), kana: z.string() })) }) },
  person: { method: 'GET', path: '/api/people/:id', summary: '人の一件（異動・役割・代行・不在・持っているもの）', reply: z.object({ id: z.string(), number: z.string(), name: z.string(), kana: z.string(), employment: z.string(), assignments: z.array(z.object({ unit: s.unitRef, post: z.string(), rank: z.string(), head: z.boolean(), from: z.string(), until: z.string().nullable() })), roles: z.array(z.object({ role: z.string(), unit: s.unitRef.nullable(), from: z.string().nullable(), until: z.string().nullable(), /** A nomination this person may end, and who would hold the role then. */ ending: z.object({ appointment: z.string(), others: z.array(z.string()) }).nullable() })), deputies: z.array(z.object({ deputy: s.personRef, kind: z.string(), role: z.string().nullable(), from: z.string(), until: z.string().nullable() })), absences: z.array(z.object({ id: z.string(), from: z.string(), until: z.string(), reason: z.string() })), held: z.array(z.object({ id: z.string(), register: z.string(), number: z.string(), state: z.string(), due: z.string().nullable() })), movements: z.array(personnel.movement) }) },
  reviewRoles: { method: 'GET', path: '/api/organisation/review', summary: '体制点検（空席・兼務・資格・期限・自己承認・代行・未整備と、体制の下の取組の充足）', query: z.object({ on: s.day.optional() }), reply: z.object({ on: z.string(), findings: z.array(z.object({ kind: z.enum(['空席', '兼務', '資格', '期限', '自己承認', '代行', '未整備']), role: z.string(), unit: s.unitRef.nullable(), people: z.array(s.personRef), message: z.string(), todo: z.string(), link: z.string(), to: z.string(), clauses: z.array(z.string()), candidates: z.array(s.personRef) })), /** 申請した本人が決めたもの（やむを得ない場合）と、その事後の確認。 */ alone: z.array(z.object({ request: z.string(), number: z.string().nullable(), title: z.string(), role: z.string(), actor: s.personRef, at: z.string(), why: z.string(), confirmer: s.personRef.nullable(), confirmedAt: z.string().nullable() })), delegated: z.array(z.object({ request: z.string(), number: z.string().nullable(), title: z.string(), role: z.string(), via: z.string(), actor: s.personRef, at: z.string(), outcome: z.string() })), /** 体制の下の取組。組織全体の役割の人だけに示す。 */ readiness: z.object({ year: z.number(), on: z.string(), rows: z.array(z.object({ id: z.string(), title: z.string(), question: z.string(), met: z.boolean(), says: z.string(), register: z.string(), clauses: z.array(z.string()) })) }).nullable() }) },
  appoint: { method: 'POST', path: '/api/appointments', summary: '指名を登録する（申請によらない役割）', body: z.strictObject({ role: s.shortText, person: s.id, unit: s.id.nullable().optional(), from: s.day, to: s.day.optional(), basis: s.shortText }), reply: z.object({ id: z.string() }) },
  endAppointment: { method: 'POST', path: '/api/appointments/:id/end', summary: '指名を終える（最後の日と理由）', body: z.strictObject({ lastDay: s.day, reason: s.shortText }), reply: ok },
  addAbsence: { method: 'POST', path: '/api/people/:id/absences', summary: '不在を登録する', body: z.strictObject({ from: s.day, until: s.day, reason: s.shortText.optional() }), reply: ok },
  addDeputy: { method: 'POST', path: '/api/people/:id/deputies', summary: '代決・代理する人を登録する', body: z.strictObject({ deputy: s.id, kind: z.enum(['代決', '代理']), role: s.shortText.optional(), from: s.day, until: s.day.optional() }), reply: ok },
  previewBatch: { method: 'POST', path: '/api/organisation/batches/preview', summary: '人事の名簿・組織改正の表を、登録する前に見てみる（multipart: file, kind, day, others, mapping）。何も変えない。組織全体の役割の人だけ', reply: personnel.batchPreview },
  applyBatch: { method: 'POST', path: '/api/organisation/batches', summary: '人事の名簿・組織改正の表を登録する（multipart: file, kind, day, others, mapping）', reply: personnel.batchApplied },
  movePerson: { method: 'POST', path: '/api/people/:id/transfer', summary: '一人の異動を登録する（発令日の前なら、登録した人事として取り消せる）', body: z.strictObject({ unit: s.id, post: s.shortText.min(1, { error: '職を入力してください。' }), rank: s.shortText.min(1, { error: '階級・級を入力してください。' }), head: z.boolean().optional(), from: s.day }), reply: personnel.batchApplied },
  batches: { method: 'GET', path: '/api/organisation/batches', summary: '登録した人事と組織改正', reply: personnel.batches },
  undoBatch: { method: 'POST', path: '/api/organisation/batches/:id/undo', summary: '登録した人事・組織改正を、発令日の前に取り消す', body: z.strictObject({}), reply: z.object({ rows: z.number() }) },
  organisationChanges: { method: 'GET', path: '/api/organisation/changes', summary: '期間の間の、部署と人の変更', query: personnel.changesQuery, reply: personnel.organisationChanges },
  organisationChangesFile: { method: 'GET', path: '/api/organisation/changes/file', summary: '期間の間の、部署と人の変更の全件を Excel で', query: personnel.changesFileQuery, file: 'application/octet-stream' },

  previewImport: { method: 'POST', path: '/api/registers/:register/imports/preview', summary: '表（Excel・CSV）の取込みを見てみる（multipart: file, mapping）', reply: z.object({ fileName: z.string(), encoding: z.string(), header: z.array(z.string()), mapping: z.record(z.string(), z.string().nullable()), fields: z.array(z.object({ key: z.string(), label: z.string(), required: z.boolean() })), counts: z.record(z.string(), z.number()), rows: z.array(z.object({ row: z.number(), kind: z.enum(['新規', '変更', '変更なし', '誤り']), number: z.string(), message: z.string(), changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })) })) }) },
  runImport: { method: 'POST', path: '/api/registers/:register/imports', summary: '表を取り込む（multipart: file, mapping）', reply: z.object({ batch: z.string(), counts: z.record(z.string(), z.number()) }) },
  imports: { method: 'GET', path: '/api/registers/:register/imports', summary: '取込みの記録', reply: z.object({ rows: z.array(z.object({ id: z.string(), fileName: z.string(), at: z.string(), by: s.personRef.nullable(), counts: z.record(z.string(), z.number()), undoneAt: z.string().nullable() })) }) },
  undoImport: { method: 'POST', path: '/api/registers/:register/imports/:id/undo', summary: '取込みを取り消す（後で人が直したものは残す）', body: z.strictObject({}), reply: z.object({ undone: z.number(), kept: z.array(z.object({ number: z.string(), reason: z.string() })) }) },
  exportRegister: { method: 'GET', path: '/api/registers/:register/export', privileged: true, summary: '台帳の全件を CSV・Excel で', query: z.looseObject({ format: z.enum(['csv', 'xlsx']) }), file: 'application/octet-stream' },

  revisionChoices: { method: 'GET', path: '/api/revisions/choices', summary: '改正の影響で試せること', reply: revisions.revisionChoices },
  startRevisionPreview: { method: 'POST', path: '/api/revisions/preview', summary: '改正の影響の試算を始める（何も変えない）', body: revisions.previewBody, reply: z.object({ id: z.string() }) },
  revisionPreview: { method: 'GET', path: '/api/revisions/preview/:id', summary: '試算の進みと結果', reply: revisions.revisionPreview },
  stopRevisionPreview: { method: 'DELETE', path: '/api/revisions/preview/:id', summary: '試算をやめる', reply: ok },
  revisionRows: { method: 'GET', path: '/api/revisions/preview/:id/rows', summary: '判定が変わるもの（先頭の10,000件。kind, source で絞る）', query: revisions.affectedQuery, reply: revisions.affectedPage },
  revisionExport: { method: 'GET', path: '/api/revisions/preview/:id/export', summary: '判定が変わるものの全件を CSV で', file: 'text/csv' },

  evidenceCheckpoint: {
    method: 'GET', path: '/api/evidence/checkpoint', summary: '証跡のいちばん新しい点検点（署名つき）と、検証に使う鍵。組織全体の役割の人だけ',
    reply: z.object({ checkpoint: z.object({ size: z.number(), root: z.string(), at: z.string(), note: z.string(), qr: z.object({ side: z.number(), path: z.string() }) }).nullable(), waiting: z.number(), keys: z.array(z.object({ name: z.string(), text: z.string(), since: z.string() })) }),
  },
  eventProof: { method: 'GET', path: '/api/evidence/:id/proof', summary: '証跡一件の証明（中身・位置・根までの道・署名された点検点・鍵）。それを見られる人だけ', reply: z.object({ event: z.string(), text: z.string(), index: z.number(), size: z.number(), proof: z.array(z.string()), note: z.string(), keys: z.array(z.string()) }) },
  evidenceFile: { method: 'GET', path: '/api/evidence/file', privileged: true, summary: '証跡の全件を、検証できる一つのファイルで。組織全体の役割の人だけ', file: 'application/octet-stream' },

  search: { method: 'GET', path: '/api/search', summary: 'どこでも検索（番号・名称・人・条項）', query: z.object({ q: z.string().max(100) }), reply: z.object({ groups: z.array(z.object({ title: z.string(), hits: z.array(z.object({ title: z.string(), detail: z.string(), link: z.string() })) })) }) },
})
export type RouteName = keyof typeof ROUTES
export type ReplyOf<N extends RouteName> = (typeof ROUTES)[N] extends { reply: infer R extends z.ZodType } ? z.infer<R> : never
export type BodyOf<N extends RouteName> = (typeof ROUTES)[N] extends { body: infer B extends z.ZodType } ? z.infer<B> : undefined
export type QueryOf<N extends RouteName> = (typeof ROUTES)[N] extends { query: infer Q extends z.ZodType } ? z.infer<Q> : undefined

import { ROUTES } from '../contract/routes.ts'
import type { RouteName } from '../contract/routes.ts'
import type { Handlers } from './handlers.ts'
import { accountHandlers } from './routes/accounts.ts'
import { powerHandlers } from './routes/powers.ts'
import { privilegeHandlers } from './routes/privilege.ts'
import { attachmentHandlers } from './routes/attachments.ts'
import { clauseHandlers } from './routes/clauses.ts'
import { contactHandlers } from './routes/contacts.ts'
import { controlRoutes } from './routes/controls.ts'
import { decisionHandlers } from './routes/decisions.ts'
import { definitionRoutes } from './routes/definitions.ts'
import { evidenceHandlers } from './routes/evidence.ts'
import { besidesHandlers } from './routes/item-besides.ts'
import { homeRoutes } from './routes/home.ts'
import { importHandlers } from './routes/imports.ts'
import { itemHandlers } from './routes/items.ts'
import { ledgerHandlers } from './routes/ledgers.ts'
import { markingHandlers } from './routes/markings.ts'
import { meetingHandlers } from './routes/meetings.ts'
import { OPEN_HANDLERS } from './routes/open.ts'
import { operationStatusHandlers } from './routes/operation-status.ts'
import { organisationChangeHandlers } from './routes/organisation-changes.ts'
import { organisationHandlers } from './routes/organisation.ts'
import { personnelHandlers } from './routes/personnel.ts'
import { policyHandlers } from './routes/policies.ts'
import { relatedHandlers } from './routes/related.ts'
import { roleHandlers } from './routes/roles.ts'
import { procedureRoutes } from './routes/procedures.ts'
import { requestRoutes } from './routes/requests.ts'
import { revisionHandlers } from './routes/revisions.ts'
import { viewerHandlers } from './routes/viewers.ts'
import { retentionHandlers } from './routes/retention.ts'
import { searchHandlers } from './routes/search.ts'
import { sessionHandlers } from './routes/session.ts'
import { stocktakeRoutes } from './routes/stocktakes.ts'
import { taskRoutes } from './routes/tasks.ts'
import { viewHandlers } from './routes/views.ts'

/** The handlers of every noun: one import and one line each. */
const MODULES: readonly Handlers[] = [
  roleHandlers,
  privilegeHandlers, powerHandlers, contactHandlers, organisationChangeHandlers,
  accountHandlers,
  sessionHandlers,
  decisionHandlers,
  clauseHandlers,
  organisationHandlers,
  personnelHandlers,
  searchHandlers,
  definitionRoutes,
  procedureRoutes,
  requestRoutes,
  homeRoutes,
  itemHandlers,
  taskRoutes,
  stocktakeRoutes,
  ledgerHandlers,
  viewHandlers,
  importHandlers,
  attachmentHandlers,
  markingHandlers,
  controlRoutes,
  revisionHandlers,
  evidenceHandlers,
  besidesHandlers,
  policyHandlers,
  meetingHandlers,
  operationStatusHandlers,
  relatedHandlers,
  retentionHandlers,
  viewerHandlers,
]

export const HANDLERS: Handlers = Object.assign({}, ...MODULES) as Handlers
/** Contract routes that nothing answers yet. */
export const missingHandlers = (): RouteName[] => (Object.keys(ROUTES) as RouteName[]).filter((name) => !HANDLERS[name] && !OPEN_HANDLERS[name])
/** Routes that two modules claim: a mistake of ours. */
export const doubleHandlers = (): string[] => {
  const names = MODULES.flatMap((one) => Object.keys(one))
  return names.filter((name, index) => names.indexOf(name) !== index)
}

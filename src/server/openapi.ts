import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ROUTES } from '../contract/routes.ts'
import type { RouteContract } from '../contract/routes.ts'
import { problem } from '../contract/shapes.ts'
import { ERRORS } from './errors/catalogue.ts'

type Json = { readonly [key: string]: unknown }
const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
const COOKIE = 'sekisho'

/** The API as OpenAPI 3.1, from the same contract that the server checks by. The same contract gives the same document. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, route] of Object.entries(ROUTES) as [string, RouteContract][]) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    ;(paths[path] ??= {})[route.method.toLowerCase()] = operationOf(name, route)
  }
  return {
    openapi: '3.1.0', info: { title: '関所', version: '1', description: '情報セキュリティの規程を、台帳と決裁と証跡で動かす。変更を伴う要求には x-sekisho: 1 のヘッダーが要ります。' },
    security: [{ session: [] }], paths,
    components: { schemas: { Problem: schemaOf(problem, 'output') }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: COOKIE } } },
  }
}

function operationOf(name: string, route: RouteContract): Json {
  const parameters = [...pathParameters(route.path), ...(route.query ? queryParameters(route.query) : []), ...(route.method === 'GET' ? [] : [OWN_HEADER])]
  return {
    operationId: name, summary: route.summary, ...(route.open ? { security: [] } : {}), ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } } : {}),
    responses: {
      200: route.file ? { description: 'ファイル', content: { [route.file]: {} } } : { description: '答え', content: { 'application/json': { schema: route.reply ? schemaOf(route.reply, 'output') : {} } } },
      ...Object.fromEntries([route.open ? [] : [401], [403, 404, 409, 422], [429]].flat().map((status) => [status, { description: titleOf(status), content: PROBLEM }])),
      default: { description: '受け付けられない要求、またはサーバーの問題', content: PROBLEM },
    },
  }
}
const OWN_HEADER = { name: 'x-sekisho', in: 'header', required: true, schema: { const: '1' } }
const titleOf = (status: number): string => Object.values(ERRORS).find((entry) => entry.status === status)!.title

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
}
function queryParameters(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = schemaOf(query, 'output') as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
}
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  return rest
}

/** GET /api/openapi.json, for anybody: it holds no data of an organisation. */
export function serveOpenApi(app: FastifyInstance): void {
  let text: string | undefined
  app.get('/api/openapi.json', async (_request, reply) => reply.type('application/json').send(text ??= JSON.stringify(openApiDocument())))
}

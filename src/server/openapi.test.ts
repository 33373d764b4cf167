import { expect, test } from 'vitest'
import { ROUTES } from '../contract/routes.ts'
import { openApiDocument } from './openapi.ts'

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: object
  readonly requestBody: { readonly content: { readonly [type: string]: { readonly schema: { readonly required: string[]; readonly additionalProperties: boolean; readonly properties: { readonly [name: string]: { readonly enum: string[] } } } } } }
}
const document = JSON.parse(JSON.stringify(openApiDocument())) as { openapi: string; paths: Record<string, Record<string, Operation>>; components: object }

test('every route of the contract is described, once, under its own name', () => {
  expect(document.openapi).toBe('3.1.0')
  for (const [name, route] of Object.entries(ROUTES)) {
    const operation = document.paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()]
    expect(operation, name).toMatchObject({ operationId: name, summary: route.summary })
    expect(Object.keys(operation!.responses), name).toEqual(expect.arrayContaining(['200', 'default']))
    expect('requestBody' in operation!, name).toBe('body' in route)
  }
  expect(Object.values(document.paths).flatMap((path) => Object.keys(path))).toHaveLength(Object.keys(ROUTES).length)
})
test('every parameter of a path is declared', () => {
  for (const [path, operations] of Object.entries(document.paths)) {
    const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted((a, b) => a.localeCompare(b))
    for (const operation of Object.values(operations)) {
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name).toSorted((a, b) => a.localeCompare(b))
      expect(declared, path).toEqual(wanted)
    }
  }
})
test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference!)
  expect(references.length).toBeGreaterThan(0)
  for (const reference of new Set(references)) {
    const found = reference.replace(/^#\//, '').split('/').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)
    expect(found, reference).toBeTypeOf('object')
  }
})
test('the handling decision is described with its values', () => {
  const { schema } = document.paths['/api/decisions']!['post']!.requestBody.content['application/json']!
  expect(schema.required).toEqual(['profile', 'action'])
  expect(schema.additionalProperties).toBe(false)
  expect(schema.properties['action']!.enum).toContain('take-out')
})
test('the same contract gives the same document', () => { expect(JSON.stringify(openApiDocument())).toBe(JSON.stringify(openApiDocument())) })

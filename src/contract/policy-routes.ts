import { z } from 'zod'
import * as s from './shapes.ts'

/** 規程: この組織の規程と版、本文の取込み、条項の対応。 */
const text = z.string()
export const versionRow = z.object({ id: text, number: text, label: text, state: text, docNumber: text, effectiveFrom: text.nullable(), effectiveUntil: text.nullable(), decidedOn: text.nullable(), current: z.boolean() })
export const policyRow = z.object({ id: text, number: text, name: text, kind: text, publicness: text, scope: text, state: text, unit: s.unitRef, replaces: text, inForce: versionRow.nullable(), coming: versionRow.nullable(), clauses: z.number() })
export const policyClause = z.object({ number: text, cite: text, title: text, text, parent: text.nullable(), depth: z.number(), from: z.number(), to: z.number(), page: z.number().nullable(), catalogue: z.array(z.string()), /** だれに適用されるか。 */ audiences: z.array(text), /** 法令台帳で、この条項に関係するとされた法令。 */ laws: z.array(z.object({ id: text, name: text, lawNumber: text })) })
const doubt = z.object({ kind: text, line: z.number(), message: text })
const difference = z.object({ kind: z.enum(['改正', '新設', '削除']), number: text, line: z.number(), before: text.nullable(), after: text.nullable(), /** 消えた字は〔-…-〕、増えた字は〔+…+〕。 */ marked: text })
const preview = z.object({ fileName: text, kind: z.enum(['txt', 'docx', 'pdf']), place: text, clauses: z.array(policyClause.omit({ catalogue: true, laws: true, audiences: true })), doubts: z.array(doubt), against: versionRow.nullable(), differences: z.array(difference) })
export const readings = z.object({ asked: z.number(), done: z.number(), people: z.array(z.object({ person: s.personRef, at: z.string().nullable() })), units: z.array(z.object({ unit: s.unitRef, asked: z.number(), done: z.number() })) })

export const POLICY_ROUTES = {
  policies: { method: 'GET', path: '/api/policies', summary: 'この組織の規程と、その日に有効な版（on）', query: z.object({ on: s.day.optional() }), reply: z.object({ on: text, rows: z.array(policyRow), /** 定め（実施手順・運用管理の要領）の有効な版のない、運用中のシステム。 */ lacking: z.array(z.object({ id: text, number: text, name: text, unit: s.unitRef })) }) },
  publicPolicies: { method: 'GET', path: '/api/policies/public', summary: '公開用の一式: 「公開」の規程の今日有効な版だけを一つの HTML に', file: 'text/html' },
  policy: {
    method: 'GET', path: '/api/policies/:id', summary: '規程の一件と版の条項（version、なければ on の日に有効な版）', query: z.object({ on: s.day.optional(), version: s.id.optional() }),
    reply: policyRow.extend({ on: text, versions: z.array(versionRow), shown: versionRow.nullable(), /** 今日有効な版ではないものを見ているとき、今日の版。 */ currentInstead: versionRow.nullable(), source: z.object({ fileName: text, place: text, doubts: z.array(doubt) }).nullable(), rows: z.array(policyClause), mayImport: z.boolean(), readings: readings.nullable(), mine: z.enum(['未確認', '確認済']).nullable(), derived: z.array(z.object({ id: text, name: text, clauses: text })) }),
  },
  policyDifference: { method: 'GET', path: '/api/policies/:id/difference', summary: '二つの版の違いを条項ごとに', query: z.object({ before: s.id, after: s.id }), reply: z.object({ before: versionRow, after: versionRow, rows: z.array(difference) }) },
  previewPolicyText: { method: 'POST', path: '/api/policy-versions/:id/text/preview', summary: '本文の取込みを見てみる（multipart: headings, file 30MBまで）。何も書かない', reply: preview },
  savePolicyText: { method: 'POST', path: '/api/policy-versions/:id/text', summary: '本文を取り込む（multipart: headings, file）。案と議決済の版だけ', reply: z.object({ clauses: z.number(), doubts: z.number() }) },
  proposeMappings: { method: 'GET', path: '/api/policy-versions/:id/mappings/proposals', summary: '目録の条項との対応の案（番号と本文の近さから）', reply: z.object({ rows: z.array(z.object({ number: text, clause: text, likeness: z.number(), sameNumber: z.boolean() })) }) },
  confirmMappings: {
    method: 'POST', path: '/api/policy-versions/:id/mappings', summary: '条項の対応を確かめて登録する',
    body: z.strictObject({ rows: z.array(z.strictObject({ number: z.string().min(1).max(80), clauses: z.array(z.string().min(3).max(80)).max(20) })).min(1, { error: '対応を一つ以上選んでください。' }).max(2000) }), reply: z.object({ ok: z.literal(true) }),
  },
} as const

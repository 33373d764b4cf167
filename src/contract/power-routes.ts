import { z } from 'zod'
import * as s from './shapes.ts'

const text = z.string()
const asked = { on: s.day.optional(), unit: s.id.optional() }
const moment = z.string().nullable()
const called = z.object({
  person: s.personRef, roles: z.array(z.object({ role: text, unit: s.unitRef.nullable() })), caller: z.string().nullable(), depth: z.number(),
  /** つながる手段。昼の順。夜間・休日に先にかける手段は night。 */
  ways: z.array(z.object({ means: text, at: text })), night: text.nullable(), confirmedOn: text.nullable(), entry: z.string().nullable(),
  /** 直すことの言葉。なければ空。 */
  faults: z.array(text),
})
const drillCall = z.object({ id: text, version: z.number(), person: s.personRef, caller: s.personRef.nullable(), depth: z.number(), roles: text, state: text, first: text.nullable(), second: text.nullable(), failedAt: moment, answeredAt: moment, minutes: z.number().nullable(), cutOff: z.boolean(), mine: z.boolean() })
const drill = z.object({ id: text, number: text, scenario: text, timing: text, state: text, startedAt: text, startedBy: s.personRef.nullable(), endedAt: moment, lessons: text.nullable(), people: z.number(), received: z.number() })

/** 権限・責任等一覧表、緊急連絡網、連絡訓練。 */
export const POWER_ROUTES = {
  powers: {
    method: 'GET', path: '/api/organisation/powers', summary: '権限・責任等一覧表（on の日の記号と就任者。unit があればその所属を受け持つ人だけ）', query: z.object(asked),
    reply: z.object({
      on: text, printed: z.boolean(), columns: z.array(z.object({ name: text, role: text.nullable() })),
      lines: z.array(z.object({ clause: text, cite: text, title: text, marks: z.record(text, z.array(text)), moved: z.object({ id: text, number: text, basis: text }).nullable() })),
      holdings: z.array(z.object({ column: text, role: text, unit: s.unitRef.nullable(), thing: text.nullable(), people: z.array(s.personRef) })), mayMove: z.boolean(),
    }),
  },
  powersFile: { method: 'GET', path: '/api/organisation/powers/file', summary: '権限・責任等一覧表を PDF・Excel で', query: z.object({ ...asked, format: z.enum(['pdf', 'xlsx']) }), file: 'application/octet-stream' },
  contactNetwork: {
    method: 'GET', path: '/api/organisation/contacts', summary: '緊急連絡網（誰が誰に連絡するか、番号、欠けているもの）。網に載る人と、預かる役割の人だけ',
    reply: z.object({ on: text, people: z.array(called), empty: z.array(z.object({ role: text, unit: s.unitRef.nullable() })), complete: z.boolean(), maySettle: z.boolean(), mayDrill: z.boolean(), me: text, settled: z.object({ at: text, by: s.personRef.nullable(), people: z.number() }).nullable(), drills: z.array(drill) }),
  },
  settleNetwork: { method: 'POST', path: '/api/organisation/contacts/settlements', summary: '緊急連絡網を確定する（連絡先のない人がいると断られる）', body: z.strictObject({}), reply: z.object({ id: text }) },
  networkSheet: { method: 'GET', path: '/api/organisation/contacts/sheet', summary: '緊急連絡網（PDF、Ａ４一枚）', file: 'application/pdf' },
  startDrill: { method: 'POST', path: '/api/organisation/drills', summary: '連絡訓練を始める（網に載る人それぞれに受取の確認が届く）', body: z.strictObject({ scenario: s.shortText.min(1, { error: '想定を入力してください。' }), timing: z.enum(['平日の昼', '夜間・休日']) }), reply: z.object({ id: text }) },
  drill: { method: 'GET', path: '/api/organisation/drills/:id', summary: '連絡訓練の一件（一人ずつの時刻、届いていない枝）', reply: drill.extend({ calls: z.array(drillCall), mayEnd: z.boolean(), /** 確かめた人だけの、連絡からの分の中央値。 */ median: z.number().nullable() }) },
} as const

import type { LedgerColumn, LedgerForm } from '../documents/ledger.ts'
import { externalMediaForm } from '../documents/forms/external-media.ts'
import { bringInLedgerForm } from '../documents/forms/bring-in-ledger.ts'
import { takeOutLedgerForm } from '../documents/forms/take-out-ledger.ts'
import { takeOutRegisterForm } from '../documents/forms/take-out-register.ts'
import { registerKey } from '../engine/register/register.ts'
import type { Register } from '../engine/register/register.ts'
import { mayOpen, openRowsOf } from './open-register.ts'
import type { Seat } from './world.ts'

export interface LedgerEntry {
  readonly id: string; readonly title: string; readonly register: string; readonly byPeriod: boolean
  readonly kind: 'register' | 'custody' | 'one-line' | 'bring-in'
  readonly form: LedgerForm
}

/** Every ledger this organisation keeps: one per register, the 持出し簿 of what leaves, the record of what is brought in. A new register brings its ledger with it. */
export function ledgersOf(seat: Seat): LedgerEntry[] {
  const registers = [...seat.book.registers.values()].filter((register) => mayOpen(seat, register) || openRowsOf(seat, register) !== null)
  const tables = registers.map((register): LedgerEntry => {
    const key = registerKey(register)
    const form = key === 'media' ? { ...externalMediaForm, columns: externalMediaForm.columns } : genericForm(register)
    return { id: `register-${key}`, title: form.title, register: key, byPeriod: false, kind: 'register', form }
  })
  const takenOut = registers.filter((register) => [...seat.book.procedures.values()].some(({ subject, effect }) => subject === registerKey(register) && effect?.custody === 'open'))
  const custody = takenOut.flatMap((register): LedgerEntry[] => {
    const key = registerKey(register)
    const form = seat.book.profile.id === 'municipality' ? takeOutLedgerForm : takeOutRegisterForm
    const title = takenOut.length === 1 ? form.title : `${form.title}（${register.noun}）`
    return [
      { id: `take-out-${key}`, title, register: key, byPeriod: true, kind: 'custody', form: { ...form, title } },
      { id: `one-line-${key}`, title: `${register.noun}管理簿（一件一行）`, register: key, byPeriod: true, kind: 'one-line', form: oneLineForm(register) },
    ]
  })
  return [...tables, ...custody, ...bringIns(seat)]
}

function bringIns(seat: Seat): LedgerEntry[] {
  const events = [...seat.book.events.values()].filter(({ id }) => /(^|\.)bring-in(\.|$)/.test(id))
  return events.length === 0 ? [] : [{ id: 'bring-in', title: bringInLedgerForm.title, register: events[0]!.subject[0] ?? '', byPeriod: true, kind: 'bring-in', form: bringInLedgerForm }]
}

const COMMON: { readonly [key: string]: Omit<LedgerColumn, 'key'> } = {
  state: { label: '状態', width: 18, align: 'center' }, unit: { label: '所属', width: 34 }, holder: { label: '使用者', width: 24 }, due: { label: '返却\n予定日', width: 20, kind: 'day' },
  class: { label: '情報の分類', width: 24 }, place: { label: '保管場所', width: 30 }, seen: { label: '最終\n点検日', width: 20, kind: 'day' },
}
const KINDS: { readonly [type: string]: LedgerColumn['kind'] } = { flag: 'check', declaration: 'check', date: 'day', dateTime: 'moment', number: 'number' }
/** 管理表 with the columns the register lists, and its remarks. */
function genericForm(register: Register): LedgerForm {
  const listed = [...new Set([...register.listed, ...('remarks' in register.columns ? ['remarks'] : [])])]
  const columns = listed.flatMap((key): LedgerColumn[] => {
    if (key === 'number') return [{ key, label: register.number.label, width: 22 }]
    const own = register.columns[key]
    if (own) return [{ key, label: own.label, width: own.type === 'flag' ? 16 : own.type === 'date' ? 20 : 28, ...(KINDS[own.type] ? { kind: KINDS[own.type] } : {}) }]
    return COMMON[key] ? [{ key, ...COMMON[key] }] : []
  })
  return { title: register.title, form: { name: register.title }, orientation: 'landscape', columns }
}

/** From entry in the register to the confirmed return on one line, as many offices keep it (forms.md 4.1). */
function oneLineForm(register: Register): LedgerForm {
  const title = `${register.noun}管理簿（一件一行）`
  const columns: LedgerColumn[] = [
    { key: 'number', label: register.number.label, width: 18 }, { key: 'kind', label: '種別', width: 18 }, { key: 'model', label: '製品名', width: 22 }, { key: 'serial', label: '製造番号', width: 18 }, { key: 'encrypted', label: '暗号化\n機能', width: 12, kind: 'check' },
    { key: 'registeredOn', label: '登録\n年月日', width: 16, kind: 'day' }, { key: 'place', label: '所属・\n保管場所', width: 24 }, { key: 'custodian', label: '保管者', width: 16 }, { key: 'lentUntil', label: '貸与\n期限', width: 16, kind: 'day' },
    { key: 'person', label: '使用者', width: 16 }, { key: 'purpose', label: '用途', width: 22 }, { key: 'contents', label: '持出物の内容', width: 28 }, { key: 'destination', label: '持出しの\n場所', width: 22 }, { key: 'permitted', label: '許可者・許可日・\n根拠条項', width: 28 },
    { key: 'takenAt', label: '持出し日', width: 16, kind: 'day' }, { key: 'dueOn', label: '返却\n予定', width: 16, kind: 'day' }, { key: 'returnedOn', label: '返却日', width: 16, kind: 'day' }, { key: 'malwareChecked', label: '不正プロ\nグラム確認', width: 14, kind: 'check' },
    { key: 'erased', label: '消去の\n申告', width: 20 }, { key: 'confirmedBy', label: '管理者の\n確認', width: 16 }, { key: 'remarks', label: '備考', width: 18 },
  ]
  return { title, form: { name: title }, orientation: 'landscape', columns }
}

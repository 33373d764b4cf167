import { text } from 'node:stream/consumers'
import { dayOf, systemClock } from '../engine/clock.ts'
import { PROFILES } from '../engine/definition.ts'
import type { ProfileId } from '../engine/definition.ts'
import { ownName } from '../engine/sign-in/default-names.ts'
import { enterFirstRows } from '../acts/first-rows.ts'
import { addAccount } from '../identity/accounts.ts'
import { generatePassword } from '../identity/new-password.ts'
import { profileOf } from '../profiles/index.ts'
import { appendEvidence } from '../evidence/append.ts'
import type { Store } from '../store/database.ts'
import { openStoreFor } from '../store/open-store.ts'
import { addPerson, addUnit, assign } from '../store/organisation-changes.ts'
import type { Command } from './command.ts'

export interface FirstOrganisation {
  readonly key: string; readonly name: string; readonly profile: ProfileId; readonly personNumber: string; readonly personName: string
  readonly username: string; readonly password: string; readonly day: string
  /** The password was made up here: it must be changed at the first sign-in. */
  readonly temporary?: boolean
}

/** 最初の組織を作る: the organisation with its top unit, and its first person as the head of it with an account. */
export const initCommand: Command = {
  name: 'init', summary: '組織と最初の利用者を作る',
  usage: '--key 略号 --name 名称 --profile 規程の組 --person-number 職員番号 --person-name 氏名 --username 利用者名 [--password-stdin]\n例: sekisho init --key saino --name 彩野県警察 --profile saitama-police --person-number 100001 --person-name "大原 一郎" --username ohara',
  options: { key: { type: 'string' }, name: { type: 'string' }, profile: { type: 'string' }, 'person-number': { type: 'string' }, 'person-name': { type: 'string' }, username: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  async run({ values }) {
    const input = readOptions(values)
    const given = values['password-stdin'] === true
    const password = given ? (await text(process.stdin)).replace(/\r?\n$/, '') : generatePassword()
    const closers: (() => Promise<void>)[] = []
    try {
      const store = await openStoreFor(process.env, (closer) => closers.push(closer))
      await createOrganisation(store, { ...input, password, temporary: !given, day: dayOf(systemClock.now()) })
    } finally {
      for (const close of closers.reverse()) await close()
    }
    console.log(`${input.name}（${profileOf(input.profile).name}）を作りました。利用者名: ${input.username}`)
    if (!given) console.log(`パスワード: ${password}\nこのパスワードは二度と表示しません。控えてください。最初のサインインで、自分のパスワードに変えます。`)
    console.log('npm start で起動し、サインインしてください。')
  },
}

function readOptions(values: { readonly [name: string]: string | boolean | undefined }): Omit<FirstOrganisation, 'password' | 'day' | 'temporary'> {
  const wanted = (name: string): string => {
    const value = values[name]
    if (typeof value !== 'string' || value.trim() === '') throw new Error(`--${name} を指定してください。`)
    return value.trim()
  }
  const profile = wanted('profile') as ProfileId
  if (!PROFILES.includes(profile)) throw new Error(`--profile は ${PROFILES.join('、')} から選んでください。`)
  return { key: wanted('key'), name: wanted('name'), profile, personNumber: wanted('person-number'), personName: wanted('person-name'), username: wanted('username') }
}

/** All or nothing. Throws `Refused` (or an Error) with one Japanese sentence. Returns the organisation's id. */
export async function createOrganisation(store: Store, input: FirstOrganisation): Promise<number> {
  if (!/^[a-z0-9-]{1,40}$/.test(input.key)) throw new Error('組織の略号は、英小文字・数字・「-」で40文字以内にしてください。')
  const taken = ownName({ form: { username: input.username }, settings: {} })
  if (taken) throw new Error(taken.message)
  const profile = profileOf(input.profile)
  return store.owner.transaction().execute(async (tx) => {
    const row = await tx.insertInto('organisation').values({ key: input.key, name: input.name, profile: input.profile }).onConflict((conflict) => conflict.column('key').doNothing()).returning('id').executeTakeFirst()
    if (!row) throw new Error(`略号「${input.key}」の組織はもうあります。別の略号にしてください。`)
    const change = { tx, org: row.id, actor: null }
    const unit = await addUnit(change, { code: '1', name: input.name, kind: profile.unitKinds[0]!, parent: null, from: input.day })
    const person = await addPerson(change, { number: input.personNumber, name: input.personName, employment: 'regular', from: input.day })
    await enterFirstRows(tx, { org: row.id, now: systemClock.now() }, input.profile, unit)
    await assign(change, { person, unit, post: '長', rank: profile.ranks.at(-1)!, head: true, from: input.day })
    await addAccount(tx, row.id, { person, username: input.username, password: input.password, temporary: input.temporary === true })
    await appendEvidence(tx, { org: row.id, actor: null, act: '組織の作成', subject: `organisation/${row.id}`, after: { key: input.key, name: input.name, profile: input.profile }, clauses: [] })
    return row.id
  })
}

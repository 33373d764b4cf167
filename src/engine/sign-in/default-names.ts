import type { Check } from './check.ts'

/** Names with which products come or that everybody tries first. A number or a sign after them makes no other name of them: admin1, root-2. */
const DEFAULTS: ReadonlySet<string> = new Set(['admin', 'administrator', 'root', 'sa', 'sysadmin', 'system', 'superuser', 'su', 'master', 'manager', 'operator', 'guest', 'user', 'test', 'demo', 'default', 'sekisho', 'kanri', 'kanrisha'])
export const isDefaultName = (name: string): boolean => DEFAULTS.has(name.normalize('NFKC').trim().toLowerCase().replace(/[._-]?\d*$/, ''))

/** Nobody's first user name is one that is known to everybody. */
export const ownName: Check<{ readonly username: string }> = ({ form }) =>
  (isDefaultName(form.username) ? { field: 'username', message: `利用者名「${form.username}」は、だれもが試す既定の名のため、管理する人の利用者名にできません。別の名にしてください。` } : null)

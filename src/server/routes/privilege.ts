import { changeSetting, withdrawSetting } from '../../acts/setting-change.ts'
import { settingList } from '../../acts/setting-list.ts'
import { dropPrivilege, privilegeOf, resetPrivilegedPassword, takePrivilege } from '../../identity/privilege.ts'
import { setPrivilegedPassword } from '../../identity/privileged-password.ts'
import type { Handlers } from '../handlers.ts'

/** 特権と、組織の設定。 */
export const privilegeHandlers: Handlers = {
  privilege: ({ seat, session }) => privilegeOf(seat, session),
  takePrivilege: ({ seat, session, body }) => takePrivilege(seat, session, body.password),
  dropPrivilege: async ({ seat, session }) => { await dropPrivilege(seat, session); return { ok: true } },
  setPrivilegedPassword: async ({ seat, session, body }) => { await setPrivilegedPassword(seat, session, body); return { ok: true } },
  resetPrivilegedPassword: async ({ seat, params }) => { await resetPrivilegedPassword(seat, params['id'] ?? ''); return { ok: true } },
  settings: ({ seat }) => settingList(seat),
  changeSetting: async ({ seat, body, request }) => { await changeSetting(seat, body, request.ip); return { ok: true } },
  withdrawSetting: async ({ seat, body }) => { await withdrawSetting(seat, body); return { ok: true } },
}

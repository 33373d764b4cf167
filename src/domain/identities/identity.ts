import type { Guard } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import type { GuardInput } from '../../engine/guard.ts'
import type { Check } from '../../engine/sign-in/check.ts'

/** 条項を、サインインの仕組みの検査に結ぶ。検査は同じ名で登録され、アカウントと設定を見る（申請の様式ではない）。 */
export const identityGuard = <Form>(id: string, input: Omit<GuardInput, 'refuses' | 'at'> & { readonly refuses: Check<Form> }): Guard =>
  guard(id, { ...input, at: 'signing-in', refuses: input.refuses as unknown as Guard['refuses'] })

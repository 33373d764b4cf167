import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { EnrolPasskey } from '../security/enrol-passkey.tsx'
import { EnrolTotp } from '../security/enrol-totp.tsx'
import type { Enrolled } from '../security/enrol-totp.tsx'
import { RecoveryCodes } from '../security/recovery-codes.tsx'
import { useGoOn } from './go-on.ts'
import { hasPasskeys } from './passkey-button.tsx'
import { SignInFrame } from './sign-in-frame.tsx'

/** The first sign-in: an app or a passkey is enrolled, then the recovery codes are noted. */
export function EnrolPage() {
  const goOn = useGoOn()
  const [way, setWay] = useState<'app' | 'passkey' | null>(null)
  const [done, setDone] = useState<Enrolled | null>(null)
  const finish = (found: Enrolled): void => { if (found.codes === null) void goOn(found.step); else setDone(found) }
  return (
    <SignInFrame title="もう一つの要素を登録する" leave="登録せずにサインアウトする">
      {done?.codes ? <RecoveryCodes codes={done.codes} onDone={() => void goOn(done.step)} />
        : way === 'app' ? <EnrolTotp onDone={finish} onBack={() => setWay(null)} />
          : way === 'passkey' ? <EnrolPasskey onDone={finish} onBack={() => setWay(null)} /> : (
            <>
              <p>この組織では、パスワードだけではサインインできません。次のどちらかを登録してください。登録は一度だけで、1分ほどで終わります。</p>
              <div className="flex flex-col gap-2"><Button className="w-full" onClick={() => setWay('app')}>認証アプリを登録する</Button><p className="text-[0.9375rem] text-solid-gray-700">電話などの認証アプリに出る6桁の数字を、サインインのたびに入力します。</p></div>
              {hasPasskeys() && <div className="flex flex-col gap-2"><Button look="outline" className="w-full" onClick={() => setWay('passkey')}>パスキーを登録する</Button><p className="text-[0.9375rem] text-solid-gray-700">この端末の指紋・顔・暗証番号か、セキュリティキーでサインインします。</p></div>}
            </>
          )}
    </SignInFrame>
  )
}

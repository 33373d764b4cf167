import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'

/** The one time the recovery codes are seen. */
export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  return (
    <div className="flex flex-col gap-6">
      <Banner tone="warning" title="回復用の符号を控えてください">端末を失くしたときに、これでサインインできます。一つは一度だけ使えます。この画面を閉じると、二度と表示しません。</Banner>
      <ul aria-label="回復用の符号" className="grid grid-cols-1 gap-2 rounded-8 bg-solid-gray-50 p-4 font-mono text-lg sm:grid-cols-2">{codes.map((code) => <li key={code} data-testid="recovery-code">{code}</li>)}</ul>
      <p>印刷するか書き写し、端末とは別の、鍵のかかる所に置いてください。</p>
      <div className="flex flex-wrap gap-3" data-screen-only><Button onClick={onDone}>控えました</Button><Button look="outline" onClick={() => window.print()}>印刷する</Button></div>
    </div>
  )
}

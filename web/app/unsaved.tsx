import { useBlocker } from '@tanstack/react-router'
import { Button } from '../kit/button.tsx'
import { Dialog } from '../kit/dialog.tsx'

/** Asks before a page with unsaved input is left, inside the product and by closing the window. */
export function UnsavedGuard({ when }: { readonly when: boolean }) {
  const blocker = useBlocker({ shouldBlockFn: () => when, enableBeforeUnload: when, withResolver: true })
  const stay = (): void => blocker.reset?.()
  return (
    <Dialog
      open={blocker.status === 'blocked'} title="入力した内容を保存していません" onClose={stay}
      actions={<>
        <Button look="outline" onClick={() => blocker.proceed?.()}>保存せずに移動する</Button>
        <Button onClick={stay}>入力に戻る</Button>
      </>}
    >
      <p>このまま移動すると、入力した内容は失われます。</p>
    </Dialog>
  )
}

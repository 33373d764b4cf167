import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { PageHead } from '../../kit/layout.tsx'
import { CameraScanner } from '../stocktakes/camera-scanner.tsx'
import { Failed } from './failed.tsx'
import { itemHref } from './item-marks.tsx'

/** 番号を読む: a USB or Bluetooth reader types the number and presses Enter; the camera reads the QR; a person types it. */
export default function ScanPage() {
  const router = useRouter()
  const [number, setNumber] = useState('')
  const [camera, setCamera] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => { form.current?.querySelector('input')?.focus() }, [])
  const find = useMutation({
    mutationFn: (text: string) => api.get<ReplyOf<'findByNumber'>>(`/find/${encodeURIComponent(text.trim())}`),
    onSuccess: ({ id, register }) => router.navigate({ href: itemHref(register, id) }),
    onError: () => form.current?.querySelector('input')?.select(),
  })
  const submit = (event: FormEvent): void => { event.preventDefault(); if (number.trim() !== '') find.mutate(number) }
  const read = (text: string): void => { setNumber(text); setCamera(false); find.mutate(text) }
  return (
    <>
      <PageHead title="番号を読む" trail={[{ label: 'ホーム', href: '/' }, { label: '台帳', href: '/registers' }, { label: '番号を読む' }]} lead="番号票のバーコード・QRコードをリーダーで読むか、番号を入力してください。どの台帳のものかは自動で見分けます。" />
      <div className="flex max-w-xl flex-col gap-6">
        <form ref={form} noValidate className="flex flex-col gap-4" onSubmit={submit}>
          <TextInput plain label="番号" value={number} onChange={(text) => { setNumber(text); find.reset() }} inputMode="text" help="全角・小文字・空白があってもかまいません。" />
          <div className="flex flex-wrap gap-3"><Button type="submit" busy={find.isPending}>開く</Button>{!camera && <Button look="outline" onClick={() => setCamera(true)}>カメラで読む</Button>}</div>
        </form>
        {camera && <CameraScanner onCode={read} onClose={() => setCamera(false)} />}
        {find.isError && <><Failed error={find.error} /><div><LinkButton look="outline" href={`/search?q=${encodeURIComponent(number.trim())}&as=words`}>「{number.trim()}」で検索する</LinkButton></div></>}
      </div>
    </>
  )
}

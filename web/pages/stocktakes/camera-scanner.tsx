import { useEffect, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { cameraProblem, makeDetect } from './camera-codes.ts'

const EVERY_MS = 180
/** The same code again within this time is the same sticker still before the lens. */
const SAME_MS = 2500

/** Reads stickers with the camera of the phone; each code is handed over once while it stays in view. */
export function CameraScanner({ onCode, onClose }: { readonly onCode: (code: string) => void; readonly onClose: () => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const tell = useRef(onCode)
  useEffect(() => { tell.current = onCode })
  useEffect(() => {
    let stopped = false
    let stream: MediaStream | null = null
    let last = { code: '', at: 0 }
    const run = async (): Promise<void> => {
      if (navigator.mediaDevices?.getUserMedia === undefined) throw new Error('no camera')
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } }, audio: false })
      if (stopped) { for (const track of stream.getTracks()) track.stop(); return }
      video.current!.srcObject = stream
      await video.current!.play()
      const detect = await makeDetect()
      while (!stopped) {
        const code = video.current === null ? null : await detect(video.current).catch(() => null)
        const now = Date.now()
        if (code !== null && (code !== last.code || now - last.at > SAME_MS)) tell.current(code)
        if (code !== null) last = { code, at: now }
        await new Promise((resolve) => { setTimeout(resolve, EVERY_MS) })
      }
    }
    run().catch((thrown: unknown) => { if (!stopped) setProblem(cameraProblem(thrown)) })
    return () => { stopped = true; for (const track of stream?.getTracks() ?? []) track.stop() }
  }, [])
  return (
    <div className="flex flex-col gap-2" data-screen-only>
      {problem === null ? (
        <div className="relative overflow-hidden rounded-8 bg-solid-gray-900">
          <video ref={video} muted playsInline aria-label="カメラの映像" className="max-h-80 w-full object-cover" />
          <div aria-hidden="true" className="pointer-events-none absolute inset-[18%] rounded-8 border-3 border-white" />
        </div>
      ) : <p role="alert" className="text-red-900">＊{problem}</p>}
      <div><Button look="outline" onClick={onClose}>カメラを閉じる</Button></div>
    </div>
  )
}

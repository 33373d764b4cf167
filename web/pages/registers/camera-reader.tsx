import { useEffect, useRef, useState } from 'react'
import { Banner } from '../../kit/banner.tsx'

const LOOK_EVERY_MS = 200
export const cameraIsThere = (): boolean => typeof navigator !== 'undefined' && navigator.mediaDevices?.getUserMedia !== undefined

/** Reads one QR with the camera of the device and stops. Nothing leaves the machine; the pictures are not kept. */
export function CameraReader({ onRead }: { readonly onRead: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(onRead)
  latest.current = onRead
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let over = false
    let stream: MediaStream | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = (): void => { over = true; clearTimeout(timer); stream?.getTracks().forEach((track) => track.stop()) }
    const begin = async (): Promise<void> => {
      const { default: jsQR } = await import('jsqr')
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
      if (over) { stop(); return }
      const picture = video.current!
      picture.srcObject = stream
      await picture.play()
      const canvas = document.createElement('canvas')
      const context = canvas.getContext('2d', { willReadFrequently: true })!
      const look = (): void => {
        if (over) return
        if (picture.videoWidth > 0) {
          canvas.width = picture.videoWidth
          canvas.height = picture.videoHeight
          context.drawImage(picture, 0, 0)
          const found = jsQR(context.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height)
          if (found !== null && found.data !== '') { navigator.vibrate?.(80); stop(); latest.current(found.data); return }
        }
        timer = setTimeout(look, LOOK_EVERY_MS)
      }
      look()
    }
    begin().catch(() => { if (!over) setFailed(true) })
    return stop
  }, [])
  if (failed) return <div role="alert"><Banner tone="warning" title="カメラを使えません">ブラウザーでカメラの使用を許可するか、番号を入力してください。</Banner></div>
  return <video ref={video} muted playsInline aria-label="カメラの映像。番号票のQRコードを写してください。" className="aspect-square w-full max-w-md rounded-8 bg-black object-cover" />
}

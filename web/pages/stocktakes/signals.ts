import type { Outcome } from './outcomes.ts'

/** Short tones and a vibration per outcome, so that the eyes can stay on the things: high = as it should be, low and twice = look. */
const TONES: { readonly [outcome in Outcome | '済み']: readonly number[] } = { 台帳どおり: [1320], 済み: [880], '場所・保管者違い': [660, 660], 台帳にない: [330, 330], 重複: [440, 440], 見当たらない: [330] }
const LENGTH_S = 0.11
const GAP_S = 0.07
let context: AudioContext | null = null

export function signal(outcome: Outcome | '済み', sound: boolean): void {
  const tones = TONES[outcome]
  navigator.vibrate?.(outcome === '台帳どおり' ? 40 : [90, 60, 90])
  if (!sound || typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  void context.resume()
  tones.forEach((frequency, index) => {
    const start = context!.currentTime + index * (LENGTH_S + GAP_S)
    const tone = context!.createOscillator()
    const volume = context!.createGain()
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(0.2, start)
    volume.gain.exponentialRampToValueAtTime(0.001, start + LENGTH_S)
    tone.connect(volume).connect(context!.destination)
    tone.start(start)
    tone.stop(start + LENGTH_S)
  })
}

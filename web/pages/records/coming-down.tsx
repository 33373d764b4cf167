import type { ReactNode } from 'react'
import type { Me } from '../../app/session.ts'
import type { Suggestions } from '../../kit/form/suggestions.ts'

/** Below the field of sources: what the new piece takes over from those chosen. */
export function comingDown(inherits: Suggestions['inherits'], me: Me): { readonly [key: string]: ReactNode } {
  if (inherits === null) return {}
  const level = me.levels.confidentiality[inherits.confidentiality - 1]
  return {
    [inherits.field]: (
      <div role="status" className="-mt-5 rounded-8 bg-blue-50 px-4 py-3">
        <p>選んだ情報から引き継ぎます：{level === undefined ? '分類は未決定です' : <>機密性は<strong>{level}</strong>より低くできません</>}。</p>
        <p>取扱制限：{inherits.restrictions.length === 0 ? 'なし' : <strong>{inherits.restrictions.join('、')}</strong>}</p>
      </div>
    ),
  }
}

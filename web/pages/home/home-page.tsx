import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../app/session.ts'
import { LinkButton } from '../../kit/button.tsx'
import { PageHead } from '../../kit/layout.tsx'

/** What waits for this person, and the way to the most frequent act. */
export function HomePage() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  if (session === null) return null
  return (
    <>
      <PageHead title="ホーム" lead={session.waiting > 0 ? `${session.person.name}さんの処理を待っているものが${session.waiting}件あります。` : `${session.person.name}さんの処理を待っているものはありません。`} />
      <div className="flex flex-wrap gap-3"><LinkButton href="/inbox">受信箱を開く</LinkButton><LinkButton look="outline" href="/apply">申請する</LinkButton></div>
    </>
  )
}

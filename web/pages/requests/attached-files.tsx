import { formatBytes } from '../../kit/bytes.ts'
import type { RequestDetail } from './request-words.ts'

/** What is attached to a request, with what each file tells beside its content: whoever decides must see it. */
export function AttachedFiles({ files }: { readonly files: RequestDetail['attachments'] }) {
  return (
    <ul className="flex flex-col gap-2">
      {files.map((file) => (
        <li key={file.id}>
          <a className="link break-words" href={`/api/attachments/${file.id}`}>{file.name}</a>　<span className="text-sm">{formatBytes(file.size)}</span>
          {file.checked === null && <p className="text-sm">不正プログラムの検査が済んでいないため、まだ開けません。</p>}
          {file.findings === null && file.uninspectable !== null && <p className="text-sm">付加情報を調べられませんでした（{file.uninspectable}）。</p>}
          {file.findings !== null && file.findings.length > 0 && <p className="text-sm">内容のほかに含まれている情報：{file.findings.map(({ kind, detail }) => `${kind}（${detail}）`).join('、')}</p>}
          {file.cleanedFrom !== null && file.findings?.length === 0 && <p className="text-sm">付加情報を除いた版です。</p>}
        </li>
      ))}
    </ul>
  )
}

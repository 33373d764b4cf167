import type { ReplyOf } from '../../../src/contract/routes.ts'
import { registerCalled } from '../../app/definitions.ts'
import type { EventShown } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import { Banner } from '../../kit/banner.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { ChangeList } from '../registers/bulk-rows.tsx'
import { itemHref } from '../registers/item-marks.tsx'
import type { ItemDetail } from '../registers/item-marks.tsx'
import type { RegisterHere } from '../registers/register-here.ts'
import { changesBetween } from './changes.ts'

/** After a record: that it was written, what it changed, and where to go on. */
export function RecordDone({ here, event, before, reply }: { readonly here: RegisterHere; readonly event: EventShown; readonly before: ItemDetail; readonly reply: ReplyOf<'record'> }) {
  const me = useMe()
  if (reply.item !== null && reply.item.id !== before.id) return <Entered here={here} event={event} before={before} item={reply.item} />
  const changes = reply.item === null ? [] : changesBetween(here.register, before, reply.item, me.levels)
  const help = reply.item === null ? undefined : here.register.states[reply.item.state]?.help
  return (
    <div className="flex max-w-3xl flex-col gap-6" role="status">
      <Banner tone="success" title={`${before.number}の${event.title}を記録しました`} actions={<><LinkButton href={itemHref(here.key, before.id)}>{before.number}を開く</LinkButton><LinkButton look="outline" href="/scan">次の番号を読む</LinkButton></>}>
        {changes.length > 0 ? <ChangeList changes={changes} /> : <p>台帳の記載は変わりません。来歴に記録が残りました。</p>}
        {help !== undefined && changes.some(({ label }) => label === '状態') && <p>{help}</p>}
      </Banner>
      {reply.incident !== null && <Banner tone="warning" title="事案として記録されました">何が入っていたかは、その時点の内容台帳から写されています。所属の長と情報管理の担当に知らせが届きます。</Banner>}
    </div>
  )
}

/** The record entered a row of its own, mostly in another register: there it goes on. */
function Entered({ here, event, before, item }: { readonly here: RegisterHere; readonly event: EventShown; readonly before: ItemDetail; readonly item: NonNullable<ReplyOf<'record'>['item']> }) {
  const key = event.effect?.creates ?? here.key
  const register = registerCalled(here.definitions, key)
  return (
    <div className="flex max-w-3xl flex-col gap-6" role="status">
      <Banner tone="success" title={`${before.number}の${event.title}を記録しました`} actions={<><LinkButton href={itemHref(key, item.id)}>{item.number}を開く</LinkButton><LinkButton look="outline" href={itemHref(here.key, before.id)}>{before.number}に戻る</LinkButton></>}>
        <p>{register?.title ?? '台帳'}に{item.number}が「{item.state}」として載りました。{register?.states[item.state]?.help}</p>
      </Banner>
    </div>
  )
}

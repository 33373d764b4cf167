import { describe, expect, test } from 'vitest'
import { after, approve, chief, chiefDecides, confirmedByKeeper, consentOfAuditor, consentOfInformation, consentWithin, keeper, keeperDecides, offices, ok, opinionOfAuditor, picture, refusalOf, started, topDecides } from '../../../tests/offices.ts'
import { begin, perform, readdress } from './act.ts'
import { mayDo } from './may-do.ts'

const org = offices()
/** What somebody may do, the comment everybody may write left out. */
const acts = (request: Parameters<typeof mayDo>[0], who: string, organisation = org) => mayDo(request, who, organisation).filter(({ act }) => act !== 'コメント').map(({ act, position }) => (position === null ? act : `${position}${act}`))

describe('起案・回議・決裁', () => {
  test('起案は最初の上司にだけ届き、回議が済むと次へ、決裁で終わる', () => {
    const request = started([keeper, chief, topDecides])
    expect(picture(request)).toEqual(['回議 運用管理担当者 到達 → 補佐', '回議 運用管理者 未到達', '決裁 情報セキュリティ管理者 未到達'])
    const circulating = after(request, org, ['補佐', approve(0)])
    expect(picture(circulating)).toEqual(['回議 運用管理担当者 承認（補佐）', '回議 運用管理者 到達 → 課長', '決裁 情報セキュリティ管理者 未到達'])
    const before = after(circulating, org, ['課長', approve(1)])
    const decided = ok(perform(before, approve(2), '総務部長', org))
    expect(decided).toMatchObject({ decided: true, via: '本人', request: { state: '決裁済' } })
  })
  test('専決: 役割の決める一段だけの経路では、その人の承認がそのまま決裁になる', () => {
    const decided = ok(perform(started([keeperDecides]), approve(0), '補佐', org))
    expect(decided.decided).toBe(true)
    expect(picture(decided.request)).toEqual(['決裁 運用管理担当者 承認（補佐）'])
  })
  test('決裁の後に決裁はもう一度できない', () => {
    const decided = after(started([keeperDecides]), org, ['補佐', approve(0)])
    expect(refusalOf(decided, '補佐', approve(0)).code).toBe('already-done')
    expect(refusalOf(decided, '補佐', { act: '却下', position: 0, comment: '取り消したい' }).message).toContain('決裁済')
    expect(refusalOf(decided, '係員', { act: '取下げ' }).code).toBe('too-late')
  })
  test('条件を付けた承認は、条件とともに残る', () => {
    const decided = after(started([keeperDecides]), org, ['補佐', approve(0, { conditions: ['二人で運ぶこと'], comment: '気を付けて' })])
    expect(decided.steps[0]).toMatchObject({ conditions: ['二人で運ぶこと'], comment: '気を付けて' })
  })
  test('回付されていない人、ない段階、余所の役割では行えない', () => {
    const request = started([keeper, chiefDecides])
    expect(refusalOf(request, '広報課長', approve(0))).toMatchObject({ code: 'not-addressed', message: expect.stringContaining('運用管理担当者') })
    expect(refusalOf(request, '課長', approve(0)).code).toBe('not-addressed')
    expect(refusalOf(request, '補佐', approve(7)).code).toBe('bad-target')
  })
  test('決裁の後の確認は、決裁の後にだけできる', () => {
    const request = started([chiefDecides, confirmedByKeeper])
    expect(refusalOf(request, '補佐', { act: '確認', position: 1 }).code).toBe('bad-target')
    const decided = after(request, org, ['課長', approve(0)])
    expect(picture(decided)[1]).toBe('確認 運用管理担当者 到達 → 補佐')
    expect(picture(after(decided, org, ['補佐', { act: '確認', position: 1 }]))[1]).toBe('確認 運用管理担当者 承認（補佐）')
  })
})

describe('その役割だけが決めること', () => {
  const CONFIRMER = { confirmer: { person: '監査官', post: '' } }
  const own = started([topDecides], org, '総務部長', '総務部長', '情報セキュリティ管理者')
  test('ただ一人の本人が申請すると、上司に回らず、確認する人を立てたときだけ本人が決められる', () => {
    expect(own.steps[0]).toMatchObject({ addressees: [{ person: '総務部長', via: '自己承認' }], reason: expect.stringContaining('情報セキュリティ管理者') })
    expect(acts(own, '総務部長')).toEqual(['0承認', '引戻し', '取下げ'])
    expect(refusalOf(own, '総務部長', approve(0)).code).toBe('comment-required')
    expect(refusalOf(own, '総務部長', { act: '却下', position: 0, comment: 'やめる' }).code).toBe('self-approval')
    const decided = after(own, org, ['総務部長', { ...approve(0), ...CONFIRMER }])
    expect(decided).toMatchObject({ state: '決裁済', steps: [{ state: '承認', actor: '総務部長', via: '自己承認' }, { kind: '確認', state: '到達' }] })
    expect(refusalOf(decided, '総務部長', { act: '確認', position: 1 }).code).toBe('self-approval')
    expect(after(decided, org, ['監査官', { act: '確認', position: 1 }]).steps[1]).toMatchObject({ state: '承認', actor: '監査官' })
  })
  test('ほかの手続と、ほかの人の申請は、今までどおり', () => {
    expect(started([topDecides], org, '総務部長').steps[0]!.addressees.map(({ via }) => via)).not.toContain('自己承認')
    expect(refusalOf(started([topDecides], org, '総務部長'), '総務部長', { ...approve(0), ...CONFIRMER }).code).toBe('self-approval')
    expect(picture(started([topDecides], org, '係員', '係員', '情報セキュリティ管理者'))).toEqual(['決裁 情報セキュリティ管理者 到達 → 総務部長'])
    // 入力しただけの人は申請者ではない: 上司に回る。
    expect(started([topDecides], org, '係員', '総務部長', '情報セキュリティ管理者').steps[0]!.addressees.map(({ person }) => person)).not.toContain('総務部長')
  })
})

describe('合議', () => {
  const request = started([consentOfInformation, consentOfAuditor, chiefDecides])
  test('並んだ合議は同時に届き、全部が答えるまで決裁へ進まない', () => {
    expect(picture(request)).toEqual(['合議 情報管理課長 到達 → 情報管理課長', '合議 監査官 到達 → 監査官', '決裁 運用管理者 未到達'])
    const one = after(request, org, ['監査官', { act: '同意', position: 1 }])
    expect(picture(one)[2]).toBe('決裁 運用管理者 未到達')
    expect(refusalOf(one, '課長', approve(2))).toMatchObject({ code: 'unanswered', message: expect.stringContaining('情報管理課長（情報管理課長さん）') })
    expect(picture(after(one, org, ['情報管理課長', { act: '同意', position: 0 }]))[2]).toBe('決裁 運用管理者 到達 → 課長')
  })
  test('不同意は理由とともに残り、決裁する人が引き取って決める', () => {
    expect(refusalOf(request, '監査官', { act: '不同意', position: 1, comment: ' ' }).code).toBe('comment-required')
    const answered = after(request, org, ['監査官', { act: '不同意', position: 1, comment: '代わりの手段がある' }], ['情報管理課長', { act: '同意', position: 0 }])
    expect(answered.steps[1]).toMatchObject({ state: '不同意', actor: '監査官', comment: '代わりの手段がある' })
    expect(after(answered, org, ['課長', approve(2)])).toMatchObject({ state: '決裁済', steps: [{}, { state: '不同意' }, { state: '承認' }] })
  })
  test('合議に承認も差戻しもできず、回議に同意はできない', () => {
    expect(refusalOf(request, '監査官', { act: '差戻し', position: 1, to: 'applicant', comment: '直す' }).code).toBe('bad-target')
    expect(refusalOf(request, '監査官', approve(1)).code).toBe('bad-target')
    expect(refusalOf(started([keeperDecides]), '補佐', { act: '同意', position: 0 }).code).toBe('bad-target')
  })
  test('期限のある合議は、期限を過ぎれば答えがなくても進み、省略と残る', () => {
    const asked = started([consentWithin, chiefDecides])
    expect(refusalOf(asked, '課長', approve(1), offices({ day: '2026-11-23' })).code).toBe('unanswered')
    const late = offices({ day: '2026-11-24' })
    const reached = readdress(asked, late)
    expect(picture(reached)[1]).toBe('決裁 運用管理者 到達 → 課長')
    expect(acts(reached, '課長', late)).toContain('1却下')
    expect(picture(after(reached, late, ['課長', approve(1)]))).toEqual(['合議 監査官 省略', '決裁 運用管理者 承認（課長）'])
  })
  test('合議と照会が並べば、順にかかわらず同時に届く', () => {
    expect(picture(started([consentOfInformation, opinionOfAuditor, chiefDecides]))).toEqual(['合議 情報管理課長 到達 → 情報管理課長', '照会 監査官 到達 → 監査官', '決裁 運用管理者 未到達'])
  })
})

describe('照会', () => {
  const request = started([opinionOfAuditor, keeper, topDecides])
  test('回議は答えを待たずに進むが、期限内は決裁できず、誰の答えを待つかが名前で出る', () => {
    const ready = after(request, org, ['補佐', approve(1)])
    expect(picture(ready)).toEqual(['照会 監査官 到達 → 監査官', '回議 運用管理担当者 承認（補佐）', '決裁 情報セキュリティ管理者 到達 → 総務部長'])
    expect(refusalOf(ready, '総務部長', approve(2))).toEqual({ code: 'unanswered', message: '未回答の合議・照会があります: 監査官（監査官さん）' })
    const answered = after(ready, org, ['監査官', { act: '回答', position: 0, comment: '支障ない' }])
    expect(after(answered, org, ['総務部長', approve(2)]).state).toBe('決裁済')
  })
  test('期限を過ぎれば、答えのないまま決裁でき、省略と残る', () => {
    const late = offices({ day: '2026-11-24' })
    const decided = after(request, late, ['補佐', approve(1)], ['総務部長', approve(2)])
    expect(picture(decided)[0]).toBe('照会 監査官 省略')
    expect(refusalOf(decided, '監査官', { act: '回答', position: 0 }, late).code).toBe('already-done')
  })
  test('答えを引き戻しても、決裁する人への到達は失われない', () => {
    const back = after(request, org, ['補佐', approve(1)], ['補佐', { act: '引戻し' }], ['監査官', { act: '回答', position: 0 }], ['監査官', { act: '引戻し' }])
    expect(picture(back)).toEqual(['照会 監査官 到達 → 監査官', '回議 運用管理担当者 到達 → 補佐', '決裁 情報セキュリティ管理者 未到達'])
  })
})

describe('不在のとき', () => {
  const deputy = { principal: '課長', deputy: '次席', kind: '代決', role: null } as const
  test('代決: 不在の決裁者に代わり、登録された代決者が決め、誰に代わったかが残る', () => {
    const away = offices({ absent: ['課長'], deputies: [deputy] })
    const decided = ok(perform(started([chiefDecides], away), approve(0), '次席', away))
    expect(decided).toMatchObject({ decided: true, via: '代決', principal: '課長' })
    expect(picture(decided.request)).toEqual(['決裁 運用管理者 承認（次席・代決 課長）'])
  })
  test('代決は、決裁者が在席の日、登録のない人、申請者である代決者にはできない', () => {
    const present = offices({ deputies: [deputy] })
    expect(refusalOf(started([chiefDecides], present), '次席', approve(0), present).code).toBe('not-addressed')
    const away = offices({ absent: ['課長'], deputies: [deputy] })
    expect(refusalOf(started([chiefDecides], away), '補佐', approve(0), away).code).toBe('not-addressed')
    expect(refusalOf(started([chiefDecides], away, '次席'), '次席', approve(0), away).code).toBe('self-approval')
    expect(started([chiefDecides], away, '次席').steps[0]!.addressees).not.toContainEqual(expect.objectContaining({ person: '次席' }))
  })
  test('代決は途中の段階には使えず、代決者も不在なら使えない', () => {
    const away = offices({ absent: ['課長'], deputies: [deputy] })
    expect(picture(started([chief, topDecides], away))).toEqual(['回議 運用管理者 後閲待ち → 課長', '決裁 情報セキュリティ管理者 到達 → 総務部長'])
    expect(started([chiefDecides], offices({ absent: ['課長', '次席'], deputies: [deputy] })).steps[0]!.addressees.map(({ via }) => via)).toEqual(['本人'])
  })
  test('代決する人は、まだ回ってきていない決裁を引き上げられない', () => {
    const away = offices({ absent: ['課長'], deputies: [deputy] })
    const request = started([keeper, chiefDecides], away)
    expect(refusalOf(request, '次席', approve(1), away).code).toBe('too-late')
    expect(acts(request, '次席', away)).toEqual([])
  })
  test('代理: 不在の途中の人に代わり、登録された代理が回議し、誰に代わったかが残る', () => {
    const away = offices({ absent: ['課長'], deputies: [{ ...deputy, kind: '代理' }] })
    const request = after(started([chief, topDecides], away), away, ['次席', approve(0)])
    expect(picture(request)).toEqual(['回議 運用管理者 承認（次席・代理 課長）', '決裁 情報セキュリティ管理者 到達 → 総務部長'])
  })
  test('代理もいない途中の人は飛ばされ、決裁の後も後閲を待ち、読めば終わる', () => {
    const away = offices({ absent: ['課長'] })
    const decided = after(started([chief, topDecides], away), away, ['総務部長', approve(1)])
    expect(picture(decided)).toEqual(['回議 運用管理者 後閲待ち → 課長', '決裁 情報セキュリティ管理者 承認（総務部長）'])
    expect(acts(decided, '課長')).toEqual(['0後閲'])
    const read = after(decided, org, ['課長', { act: '後閲', position: 0 }])
    expect(picture(read)[0]).toBe('回議 運用管理者 後閲（課長）')
    expect(acts(read, '課長')).toEqual([])
    expect(refusalOf(read, '課長', { act: '後閲', position: 0 }).code).toBe('already-done')
  })
  test('後閲は飛ばされた本人がする。後から登録された代理では済まない', () => {
    const away = offices({ absent: ['課長'] })
    const decided = after(started([chief, topDecides], away), away, ['総務部長', approve(1)])
    const later = offices({ absent: ['課長'], deputies: [{ ...deputy, kind: '代理' }] })
    expect(refusalOf(decided, '次席', { act: '後閲', position: 0 }, later).code).toBe('not-addressed')
    expect(acts(decided, '次席', later)).toEqual([])
  })
  test('後閲で読んだ人は、先へ進んだ申請を引き戻せない', () => {
    const away = offices({ absent: ['課長'] })
    const read = after(started([keeper, chief, topDecides], away), away, ['補佐', approve(0)], ['課長', { act: '後閲', position: 1 }])
    expect(refusalOf(read, '課長', { act: '引戻し' }).code).toBe('not-yours')
    expect(acts(read, '補佐')).toContain('引戻し')
  })
})

describe('引上げ', () => {
  test('上の人は、下の承認を待たずに引き上げて承認でき、下の人は後閲になる', () => {
    const pulled = ok(perform(started([keeper, chief, topDecides]), approve(2), '総務部長', org))
    expect(pulled).toMatchObject({ decided: true, via: '引上げ', pulledUp: [0, 1] })
    expect(picture(pulled.request)).toEqual(['回議 運用管理担当者 後閲待ち → 補佐', '回議 運用管理者 後閲待ち → 課長', '決裁 情報セキュリティ管理者 承認（総務部長・引上げ）'])
  })
  test('まだ回ってきていない段階では、引上げの承認のほかは何もできない', () => {
    const request = started([keeper, topDecides])
    for (const act of [{ act: '却下', position: 1, comment: '不要' }, { act: '差戻し', position: 1, to: 0, comment: '直す' }, { act: '申し出', position: 1, comment: '親族' }] as const) {
      expect(refusalOf(request, '総務部長', act).code, act.act).toBe('too-late')
    }
    expect(acts(request, '総務部長')).toEqual(['1承認'])
  })
})

describe('差戻し・引戻し・取下げ・却下', () => {
  const request = started([keeper, chief, topDecides])
  const onTop = after(request, org, ['補佐', approve(0, { conditions: ['鍵付き'] })], ['課長', approve(1)])
  test('申請者への差戻しで申請は申請者のところに戻り、誰も承認できない', () => {
    const back = after(onTop, org, ['総務部長', { act: '差戻し', position: 2, to: 'applicant', comment: '行先を詳しく' }])
    expect(back).toMatchObject({ state: '差戻し', steps: [{ state: '承認' }, { state: '承認' }, { state: '差戻し', comment: '行先を詳しく' }] })
    expect(refusalOf(back, '総務部長', approve(2)).code).toBe('already-done')
    expect(acts(back, '係員')).toEqual(['取下げ'])
  })
  test('段階への差戻しでは、その段階から後がもう一度問われる', () => {
    const back = after(onTop, org, ['総務部長', { act: '差戻し', position: 2, to: 0, comment: '台帳と違う' }])
    expect(picture(back)).toEqual(['回議 運用管理担当者 到達 → 補佐', '回議 運用管理者 未到達', '決裁 情報セキュリティ管理者 未到達'])
    expect(back.steps[0]!.conditions).toEqual([])
    expect(after(back, org, ['補佐', approve(0)], ['課長', approve(1)], ['総務部長', approve(2)]).state).toBe('決裁済')
  })
  test('差戻しには理由が要り、先は前の段階に限る', () => {
    expect(refusalOf(onTop, '総務部長', { act: '差戻し', position: 2, to: 0, comment: '' }).code).toBe('comment-required')
    for (const to of [2, 3, -1, 0.5]) expect(refusalOf(onTop, '総務部長', { act: '差戻し', position: 2, to, comment: '直す' }).code, String(to)).toBe('bad-target')
  })
  test('答え終えた照会へは差し戻せない', () => {
    const asked = after(started([opinionOfAuditor, chiefDecides]), org, ['監査官', { act: '回答', position: 0 }])
    expect(refusalOf(asked, '課長', { act: '差戻し', position: 1, to: 0, comment: 'もう一度' }).code).toBe('bad-target')
  })
  test('引戻し: 申請者は誰も処理しないうちだけ、処理した人は次の人が処理しないうちだけ', () => {
    expect(after(request, org, ['係員', { act: '引戻し' }]).state).toBe('引戻し')
    const once = after(request, org, ['補佐', approve(0)])
    expect(refusalOf(once, '係員', { act: '引戻し' }).code).toBe('too-late')
    expect(picture(after(once, org, ['補佐', { act: '引戻し' }]))).toEqual(picture(request))
    expect(refusalOf(onTop, '補佐', { act: '引戻し' }).code).toBe('not-yours')
  })
  test('取下げは申請者だけが、決裁の前ならいつでも', () => {
    expect(after(onTop, org, ['係員', { act: '取下げ' }]).state).toBe('取下げ')
    expect(refusalOf(onTop, '補佐', { act: '取下げ' }).code).toBe('not-yours')
  })
  test('却下は決裁者だけが、理由を添えて', () => {
    expect(refusalOf(request, '補佐', { act: '却下', position: 0, comment: '要らない' }).code).toBe('bad-target')
    expect(refusalOf(onTop, '総務部長', { act: '却下', position: 2, comment: '' }).code).toBe('comment-required')
    const rejected = after(onTop, org, ['総務部長', { act: '却下', position: 2, comment: '別の手段がある' }])
    expect(rejected).toMatchObject({ state: '却下', steps: [{}, {}, { state: '却下', comment: '別の手段がある' }] })
    expect(refusalOf(rejected, '総務部長', approve(2)).code).toBe('already-done')
  })
})

describe('利害関係と自己承認', () => {
  test('利害関係を申し出ると、その上司に回り、理由が残り、申し出た人は承認できない', () => {
    const moved = after(started([keeperDecides]), org, ['補佐', { act: '申し出', position: 0, comment: '相手方が親族' }])
    expect(picture(moved)).toEqual(['決裁 運用管理担当者 到達 → 課長'])
    expect(moved.steps[0]!.reason).toContain('相手方が親族')
    expect(refusalOf(moved, '補佐', approve(0)).code).toBe('not-addressed')
    expect(after(moved, org, ['課長', approve(0)]).state).toBe('決裁済')
  })
  test('申請した人も入力した人も、自分の役割でも代決でも承認できず、上司に回る', () => {
    const own = started([keeperDecides], org, '補佐')
    expect(picture(own)).toEqual(['決裁 運用管理担当者 到達 → 課長'])
    expect(own.steps[0]!.reason).toContain('申請者本人')
    expect(refusalOf(own, '補佐', approve(0)).code).toBe('self-approval')
    const typed = started([keeperDecides], org, '係員', '補佐')
    expect(picture(typed)).toEqual(['決裁 運用管理担当者 到達 → 課長'])
    expect(refusalOf(typed, '補佐', approve(0)).code).toBe('self-approval')
    expect(refusalOf(typed, '補佐', { act: '差戻し', position: 0, to: 'applicant', comment: '直す' }).code).toBe('self-approval')
    expect(acts(typed, '補佐')).toEqual(['引戻し', '取下げ'])
  })
  test('決められる人が誰もいなければ、提出できない', () => {
    const lonely = { ...org, people: new Map([...org.people].filter(([id]) => id === '係員')), appointments: [] }
    const planned = { ...started([chiefDecides]), steps: started([chiefDecides]).steps.map((step) => ({ ...step, addressees: [] })) }
    expect(begin(planned, lonely)).toMatchObject({ refused: { code: 'no-decider' } })
  })
  test('誰でも意見を書けるが、何も変わらない', () => {
    const request = started([keeperDecides])
    expect(ok(perform(request, { act: 'コメント', comment: '急ぎます' }, '同僚', org)).request).toEqual(request)
    expect(refusalOf(request, '同僚', { act: 'コメント', comment: '' }).code).toBe('comment-required')
  })
})

describe('異動', () => {
  test('処理の済んだ段階は変わらず、開いている段階だけが新しい人に回る', () => {
    const request = after(started([keeper, chief, topDecides]), org, ['補佐', approve(0)])
    const moved = readdress(request, offices({ keeper: '次席', heads: { 少年課: '広報課長' } }))
    expect(picture(moved)).toEqual(['回議 運用管理担当者 承認（補佐）', '回議 運用管理者 到達 → 広報課長', '決裁 情報セキュリティ管理者 未到達'])
    expect(moved.steps[0]).toEqual(request.steps[0])
  })
  test('指名が変われば、前の人にはもうできず、新しい人ができる', () => {
    const request = started([keeperDecides])
    const later = offices({ keeper: '次席' })
    expect(refusalOf(request, '補佐', approve(0), later).code).toBe('not-addressed')
    expect(after(request, later, ['次席', approve(0)]).state).toBe('決裁済')
  })
  test('終わった申請は、異動があっても変わらない', () => {
    const decided = after(started([keeperDecides]), org, ['補佐', approve(0)])
    expect(readdress(decided, offices({ keeper: '次席' }))).toBe(decided)
  })
})

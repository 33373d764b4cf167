import type { RowsEffect } from '../../engine/rows.ts'

/** 再発防止計画が可決されたら、計画と事案の概要を職員に周知する一件を立てる。 */
export const noticeOfPlan: RowsEffect = {
  register: 'prevention-notices',
  make: ({ form, item, day }) => {
    const { category, incident, noticePlan, noticeOutline } = item?.details ?? {}
    const approved = ['可決', '修正して可決'].includes(String(form['conclusion']))
    return category === '再発防止計画' && approved ? [{ incident, agenda: item!.id, plan: noticePlan, outline: noticeOutline, publishedOn: day }] : []
  },
}

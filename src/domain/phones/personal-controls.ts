import { is } from '../../engine/condition.ts'

/** 承認を受けた個人の携帯電話機に、公用機と同じに求める確認。 */
export const ON_PERSONAL = {
  profiles: ['mpd'], register: 'personal-phones', appliesWhen: is('state', '承認済', '消去待ち', '取込み報告済', '取込み済', '確認待ち'), gates: ['phones.personal-use.mpd'],
} as const

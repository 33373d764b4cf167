import { setting } from '../../engine/definition.ts'

export const yearly = setting('information.controls.days', '情報の点検をやり直すまで', 365, { unit: '日', notInSource: true })
/** 情報の一件ごとに人が確かめて答える点検（埼玉）に共通のこと。 */
export const informationCheck = { profiles: ['saitama-police'] as const, register: 'information', agesAfter: yearly }

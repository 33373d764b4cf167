import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// 実施者は名簿の本人で、他の職員が立ち会うか、監視カメラのある区画で行う。
export const designatedAndWatched = guard('networks.import.municipality/designated', {
  title: '指定職員による立会い・監視の下での検査',
  cites: [mic['kaisetsu-3-(1)-①-注3-(ア)']],
  profiles: ['municipality'],
  refuses: ({ form, chosen, actor }) => {
    const person = chosen['operator']?.[0]?.details['person']
    if (!person) return { field: 'operator', message: '実施者を、取込み作業の指定職員の名簿から選んでください。' }
    if (person !== actor.person) return { field: 'operator', message: '検査を記録できるのは、名簿に指定された実施者本人です。' }
    if (!form['witness'] && !form['camera']) return { field: 'watch', message: '立会者か、監視カメラのある区画を入力してください。' }
    return form['witness'] === person ? { field: 'witness', message: '立会者には、実施者とは別の職員を選んでください。' } : null
  },
})

export const importMediaOnly = guard('networks.import.municipality/import-medium', {
  title: '取込み専用の媒体への保存',
  cites: [mic['kaisetsu-3-(1)-①-注3-(イ)']],
  profiles: ['municipality'],
  refuses: ({ chosen }) => {
    const medium = chosen['medium']?.[0]
    return !medium || medium.details['use'] === '取込み専用' ? null : { field: 'medium', message: `「${medium.number}」は取込み専用の媒体ではありません。用途が「取込み専用」の媒体を選んでください。` }
  },
})

export const unlockedForThisImport = guard('networks.import.municipality/unlocked-for', {
  title: '取込み先の端末の解除',
  cites: [mic['kaisetsu-3-(1)-①-注3-(ウ)']],
  profiles: ['municipality'],
  refuses: ({ form, chosen, item }) => {
    const unlocking = chosen['unlocking']?.[0]
    if (!unlocking) return null
    const { occasion, medium, terminal } = unlocking.details
    return occasion === '取込み' && medium === item?.details['medium'] && terminal === form['target'] ? null
      : { field: 'unlocking', message: `解除「${unlocking.number}」は、この媒体をこの端末に取り込むためのものではありません。` }
  },
})

// 取込み先の系の端末でも検査し、検出なしと分かるまで取り込めない。
export const checkedAgainBeforeImport = guard('networks.import.municipality/checked-again', {
  title: '取込み先での検査',
  cites: [mic['kaisetsu-3-(1)-①-注3-(エ)']],
  profiles: ['municipality'],
  refuses: ({ item }) => item?.details['secondResult'] === '検出なし' ? null
    : { field: '', message: 'マイナンバー利用事務系の端末での検査結果が「検出なし」と記録されるまで、取込みを完了できません。' },
})

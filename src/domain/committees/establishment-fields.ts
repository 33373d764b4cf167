/** Fields of every 会議体の設置. */
export const name = { label: '名称', type: 'text', max: 80 } as const
export const establishedOn = { label: '設けた日', type: 'date', notAfter: 'today', help: '過去の日を入れると、その日からの構成が見られます。' } as const
export const quorum = { label: '定足数', type: 'number', min: 1, unit: '人', required: false, help: '空けておくと、定足数を確かめません。' } as const

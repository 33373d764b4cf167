/** 取込みの方法は、別に指定された一覧からだけ選ぶ。 */
export const IMPORT_FIELD = { label: '取込みの方法', type: 'item', register: 'import-methods', states: ['使用中'], help: '別に指定された方法の一覧から選びます。' } as const

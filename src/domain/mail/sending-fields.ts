/** 項目を一つの組に限る。 */
export const SAITAMA = { profiles: ['saitama-police'] } as const
export const HOKKAIDO = { profiles: ['hokkaido-police'] } as const

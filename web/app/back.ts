/** Where to go after signing in, if it is an address of ours. 由来: WHATWG URL: browsers read `/\` as `//` and leave out tabs and line breaks, so both would lead to another site. */
export const backOf = (wanted: unknown): { readonly back?: string } => (typeof wanted === 'string' && /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(wanted) ? { back: wanted } : {})

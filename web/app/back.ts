/**
 * Where to go after signing in, if it is an address of ours. 由来: WHATWG URL: browsers read `/\` as `//` and leave out tabs and line breaks, so both would lead to another site.
 * 前提: what is not ours is said to be undefined, not left out: the router keeps what a check of its own leaves out as it stood in the address.
 */
export const backOf = (wanted: unknown): { readonly back: string | undefined } => ({ back: typeof wanted === 'string' && /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(wanted) ? wanted : undefined })

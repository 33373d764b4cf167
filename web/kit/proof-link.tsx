/** 証明を保存: what anyone needs to verify this one event, without the product (docs/verify-evidence.mjs). */
export function ProofLink({ evidence }: { readonly evidence: string }) {
  return <a className="link text-[0.9375rem]" data-screen-only href={`/api/evidence/${evidence}/proof`} download={`証明_${evidence}.json`}>証明を保存</a>
}

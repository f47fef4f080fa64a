import type { Posted } from "../../../lib/admin-post"

/** Opens a parcel's label in a tab of its own, whether the carrier gave a file or a link. */
export async function openLabel(code: string): Promise<Posted> {
  const answer = await fetch(`/admin/ocop/parcels/${code}/label`, { credentials: "include" }).catch(
    () => null,
  )
  if (!answer?.ok) {
    const refusal = (await answer?.json().catch(() => null)) as { code?: string } | null
    return { ok: false, code: refusal?.code ?? "UNAVAILABLE" }
  }
  const isFile = answer.headers.get("content-type")?.includes("pdf")
  const url = isFile
    ? URL.createObjectURL(await answer.blob())
    : ((await answer.json()) as { url: string }).url
  window.open(url, "_blank", "noopener")
  return { ok: true }
}

import type { ClaimRequest } from "@ocop/contracts"
import { codeOf } from "../checkout/quote-state"

type Sent = { ok: true } | { ok: false; code: string }

async function sendPhoto(code: string, phone: string, file: File) {
  const form = new FormData()
  form.set("file", file)
  const answer = await fetch(`/api/claim-photo?code=${encodeURIComponent(code)}`, {
    method: "POST",
    headers: { "x-order-phone": phone },
    body: form,
  }).catch(() => null)
  const body: unknown = await answer?.json().catch(() => null)
  if (answer?.ok) return { ok: true, id: (body as { photoId: string }).photoId } as const
  return { ok: false, code: codeOf(body) } as const
}

/** Sends the pictures one after the other, then the claim that names them. */
export async function sendClaim(
  code: string,
  claim: Omit<ClaimRequest, "photoIds">,
  photos: readonly File[],
): Promise<Sent> {
  const photoIds: string[] = []
  for (const photo of photos) {
    const sent = await sendPhoto(code, claim.phone, photo)
    if (!sent.ok) return sent
    photoIds.push(sent.id)
  }
  const answer = await fetch("/api/claim", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, ...claim, photoIds }),
  }).catch(() => null)
  if (answer?.ok) return { ok: true }
  return { ok: false, code: codeOf(await answer?.json().catch(() => null)) }
}

export type Refusal = { ok: false; code: string; details?: unknown }
export type Posted = { ok: true } | Refusal

/** Sends an act of the office to one of our routes; a refusal comes back as its code. */
export async function adminPost(path: string, body: unknown): Promise<Posted> {
  const answer = await fetch(`/admin/ocop/${path}`, {
    method: "POST",
    credentials: "include",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (answer?.ok) return { ok: true }
  const refusal = (await answer?.json().catch(() => null)) as {
    code?: string
    details?: unknown
  } | null
  return { ok: false, code: refusal?.code ?? "UNAVAILABLE", details: refusal?.details }
}

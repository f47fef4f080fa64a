/** What a form shows: the code of a refusal, or the answer. */
export type Sent<T> = { ok: true; answer: T } | { ok: false; code: string }

/** Posts to a handler of this origin. A lost connection counts as UNAVAILABLE. */
export async function send<T>(path: string, body: unknown | FormData): Promise<Sent<T>> {
  const isForm = body instanceof FormData
  const response = await fetch(path, {
    method: "POST",
    headers: isForm ? undefined : { "content-type": "application/json" },
    body: isForm ? body : JSON.stringify(body),
  }).catch(() => null)
  if (!response) return { ok: false, code: "UNAVAILABLE" }
  const json = (await response.json().catch(() => null)) as (T & { code?: string }) | null
  if (response.ok && json !== null) return { ok: true, answer: json }
  return { ok: false, code: json?.code ?? "other" }
}

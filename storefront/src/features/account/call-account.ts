/** What a form shows: the answer, or the code of a refusal. */
export type Called<T> = { ok: true; answer: T } | { ok: false; code: string }

/** Calls a handler of the account on this origin. A lost connection counts as UNAVAILABLE. */
export async function callAccount<T>(
  path: string,
  body?: unknown,
  method: "POST" | "DELETE" = "POST",
): Promise<Called<T>> {
  const response = await fetch(`/api/account${path}`, {
    method,
    headers: body === undefined ? undefined : { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => null)
  const json = (await response?.json().catch(() => null)) as (T & { code?: string }) | null
  if (response?.ok && json) return { ok: true, answer: json }
  return { ok: false, code: json?.code ?? "UNAVAILABLE" }
}

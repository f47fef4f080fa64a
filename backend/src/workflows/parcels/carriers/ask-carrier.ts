const PATIENCE_MS = 15_000

export type CarrierAnswer = { status: number; json: unknown }

type Asking = {
  method?: "GET" | "POST"
  headers: Record<string, string>
  body?: unknown
}

/**
 * Asks a carrier's server; its JSON answer, refusals included. Throws when none comes in time, and for
 * 401, 403, 429 and 5xx: those say nothing about the parcel.
 */
export async function askCarrier(url: string, asking: Asking): Promise<CarrierAnswer> {
  const { method = "POST", headers, body } = asking
  const answer = await fetch(url, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  const { status } = answer
  const json: unknown = await answer.json()
  if (status === 401 || status === 403 || status === 429 || status >= 500) {
    throw new Error(`${new URL(url).host} answered ${status}`)
  }
  return { status, json }
}

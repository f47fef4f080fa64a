const PATIENCE_MS = 15_000

/** Sends to a gateway's server; its JSON answer. Throws when it does not answer with JSON in time. */
export async function send(url: string, body: string, type: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": type },
    body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  return await answer.json()
}

export const sendJson = (url: string, body: object) =>
  send(url, JSON.stringify(body), "application/json")

export const sendForm = (url: string, fields: Record<string, string>) =>
  send(url, new URLSearchParams(fields).toString(), "application/x-www-form-urlencoded")

import { signingText } from "@ocop/contracts"
import { type AnswerParser, type CallEnd, readReply } from "@ocop/sync"
import { toBase64Url, toHex } from "./base64url"
import { clockOffset, isoOf, type Now } from "./clock"

/** How a call to the server can end. Only `ok` is an acknowledgement of anything. */
export type ServerAnswer<T> = CallEnd<T>

export type ServerPorts = {
  fetch: typeof fetch
  now: Now
  /** Where the backend's `/pos` branch is reached; its paths are signed as `/pos/...`. */
  base: string
  timeoutMs: number
  onClockOffset: (offsetMs: number) => void
}

export type Credentials = { deviceId: string; signKey: CryptoKey; clockOffsetMs: number | null }

export type Call<T> = {
  method: "GET" | "POST"
  /** Path behind `/pos`, with its query. */
  path: string
  body?: unknown
  answer: AnswerParser<T>
}

const encode = (text: string) => new TextEncoder().encode(text)

async function signedHeaders(
  credentials: Credentials,
  method: string,
  path: string,
  body: string,
  nowMs: number,
): Promise<Record<string, string>> {
  // A tablet's clock may be hours off; the server's own time, as last seen, is what it will compare.
  const at = isoOf(nowMs - (credentials.clockOffsetMs ?? 0))
  const digest = toHex(await crypto.subtle.digest("SHA-256", encode(body)))
  const signature = await crypto.subtle.sign(
    { name: "ECDSA", hash: "SHA-256" },
    credentials.signKey,
    encode(signingText(method, path, at, digest)),
  )
  return {
    "x-ocop-device": credentials.deviceId,
    "x-ocop-at": at,
    "x-ocop-signature": toBase64Url(signature),
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

/** Calls the server once. Never throws; what is not provably the server's answer is `unreachable`. */
export async function callServer<T>(
  ports: ServerPorts,
  credentials: Credentials | null,
  call: Call<T>,
): Promise<ServerAnswer<T>> {
  const body = call.body === undefined ? "" : JSON.stringify(call.body)
  const sentMs = ports.now()
  const headers: Record<string, string> = credentials
    ? await signedHeaders(credentials, call.method, `/pos${call.path}`, body, sentMs)
    : {}
  if (body !== "") headers["content-type"] = "application/json"
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), ports.timeoutMs)
  try {
    const response = await ports.fetch(`${ports.base}${call.path}`, {
      method: call.method,
      headers,
      body: body === "" ? null : body,
      cache: "no-store",
      redirect: "error",
      signal: abort.signal,
    })
    const reply = { status: response.status, body: await bodyOf(response) }
    const answer = readReply(reply, call.answer)
    if (answer.kind !== "unreachable") {
      const offset = clockOffset(response.headers, sentMs, ports.now())
      if (offset !== null) ports.onClockOffset(offset)
    }
    return answer
  } catch {
    return { kind: "unreachable", why: abort.signal.aborted ? "timeout" : "network" }
  } finally {
    clearTimeout(timer)
  }
}

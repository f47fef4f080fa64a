import { createPrivateKey, X509Certificate } from "node:crypto"
import { readFileSync } from "node:fs"
import { type Finding, ok, warning, wrong } from "./finding.js"

const WHAT = "till address"
const HOW = "see pos/README.md, HTTPS for tablets"
const SOON_MS = 30 * 86_400_000

const isLoopback = (host: string) => /^(127\.|localhost$|::1$)/.test(host)

function checkCertificate(certFile: string, keyFile: string, nowMs: number): Finding {
  let cert: X509Certificate
  try {
    cert = new X509Certificate(readFileSync(certFile))
    if (!cert.checkPrivateKey(createPrivateKey(readFileSync(keyFile)))) {
      return wrong(
        WHAT,
        "POS_TLS_KEY is not the key of POS_TLS_CERT: tablets cannot open the till.",
      )
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return wrong(WHAT, `the certificate cannot be read: ${why}`)
  }
  const names = (cert.subjectAltName ?? "").replaceAll(/(DNS|IP Address):/g, "")
  if (names === "") return wrong(WHAT, `the certificate names no address; ${HOW}.`)
  const endsMs = Date.parse(cert.validTo)
  const day = new Date(endsMs).toISOString().slice(0, 10)
  if (endsMs <= nowMs)
    return wrong(WHAT, `the certificate ended on ${day}: make a new one, ${HOW}.`)
  if (endsMs - nowMs < SOON_MS) return warning(WHAT, `the certificate ends on ${day}; ${HOW}.`)
  return ok(WHAT, `HTTPS for ${names} until ${day}`)
}

/**
 * Whether tablets of the shop get the till in a secure context, without which a browser gives it no
 * offline start, no keys and no camera.
 */
export function checkTillAddress(env: NodeJS.ProcessEnv, host: string, nowMs: number): Finding {
  const { POS_TLS_CERT: cert, POS_TLS_KEY: key } = env
  if (cert && key) return checkCertificate(cert, key, nowMs)
  if (cert || key) return wrong(WHAT, "POS_TLS_CERT and POS_TLS_KEY belong together: set both.")
  return isLoopback(host)
    ? ok(WHAT, `secure on this machine alone; for tablets ${HOW}`)
    : warning(WHAT, `plain HTTP to other machines, where no till works offline: ${HOW}.`)
}

import { createHash } from "node:crypto"
import { createTransport } from "nodemailer"
import type { Channel, Delivered } from "./channel"

const PATIENCE_MS = 15_000
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/

type SmtpError = { code?: string; command?: string; responseCode?: number }

/**
 * 5yz to the recipient or to the text means never (RFC 5321 §4.2.1). To the log-in or the sender it
 * means that our settings are wrong: a person mends them, and the letter goes out then.
 */
function isForGood(error: unknown): boolean {
  const { code, command, responseCode = 0 } = error as SmtpError
  if (responseCode < 500 || responseCode === 503) return false
  return code === "EMESSAGE" || (code === "EENVELOPE" && command === "RCPT TO")
}

/**
 * E-mail through the server of an SMTP address (`smtps://user:password@host:465`, or `smtp://…:587`,
 * which must then offer STARTTLS unless it stands on this machine). `from`: address, with or without
 * a name before it.
 */
export function smtpChannel(url: string, from: string): Channel {
  const host = new URL(url).hostname
  const transport = createTransport(
    {
      url,
      requireTLS: !LOOPBACK.test(host),
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from, headers: { "Auto-Submitted": "auto-generated" } },
  )
  return {
    send: async ({ to, letter, key }): Promise<Delivered> => {
      const name = createHash("sha256").update(key).digest("hex").slice(0, 32)
      try {
        await transport.sendMail({
          ...letter,
          // As an object: an address from outside is never parsed for more recipients.
          to: { name: "", address: to },
          messageId: `<${name}@${from.split("@").at(-1)?.replace(">", "")}>`,
        })
        return "sent"
      } catch (error) {
        if (isForGood(error)) return "refused"
        throw error
      }
    },
  }
}

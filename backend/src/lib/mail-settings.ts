import { z } from "zod"

/** E-mail to shoppers; without both settings what would be sent is only named in the log. */
export const mailSettings = {
  /** `smtps://user:password@host:465`, or `smtp://user:password@host:587` with STARTTLS. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Who writes: `shop@example.vn` or `OCOP Hà Tĩnh <shop@example.vn>`. */
  SMTP_FROM: z
    .string()
    .regex(/^(?:[^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, "not a mail address")
    .optional(),
}

/** A server without a sender, or the other way round, sends nothing: such a start is refused. */
export function checkMailSettings(given: { SMTP_URL?: string; SMTP_FROM?: string }): void {
  if ((given.SMTP_URL === undefined) === (given.SMTP_FROM === undefined)) return
  throw new Error("Setting SMTP_URL and SMTP_FROM: only one of them is set.")
}

import { isRecognisedStars, type Stars } from "@ocop/domain"
import type { Parsed } from "../engine/types"

/** Three to five stars from `4`, `4 sao`, `4*`, `4★`, `★★★★`, `4 stars`. Fewer carry no certificate. */
export function stars(raw: string): Parsed<Stars> {
  const text = raw.normalize("NFC").trim().toLowerCase()
  const drawn = /^[★*⭐]+$/u.test(text) ? [...text].filter((c) => c !== "\ufe0f").length : null
  const written = /^(\d)(?:\.0+)?\s*(?:sao|stars?|\*|★|⭐)?$/u.exec(text)?.[1]
  const count = drawn ?? (written === undefined ? Number.NaN : Number(written))
  return isRecognisedStars(count) ? { ok: true, value: count } : { ok: false, code: "NOT_STARS" }
}

export type TlvResult =
  | { ok: true; fields: ReadonlyMap<string, string> }
  | { ok: false; code: "TLV_BROKEN" | "TAG_DUPLICATE" }

/** One object of the EMVCo format: tag, length of two digits, value of 1 to 99 characters. */
export const tlv = (tag: string, value: string): string => {
  if (value.length < 1 || value.length > 99) throw new RangeError(`tag ${tag}: bad length`)
  return tag + String(value.length).padStart(2, "0") + value
}

/** Reads a run of objects to its last character; an over-run or left-over text is a fault. */
export const parseTlv = (text: string): TlvResult => {
  const fields = new Map<string, string>()
  let at = 0
  while (at < text.length) {
    const head = text.slice(at, at + 4)
    const length = Number(head.slice(2))
    const value = text.slice(at + 4, at + 4 + length)
    if (!/^\d{4}$/.test(head) || length === 0 || value.length !== length) {
      return { ok: false, code: "TLV_BROKEN" }
    }
    const tag = head.slice(0, 2)
    if (fields.has(tag)) return { ok: false, code: "TAG_DUPLICATE" }
    fields.set(tag, value)
    at += 4 + length
  }
  return { ok: true, fields }
}

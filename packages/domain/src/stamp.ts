/**
 * What the QR code of a stamp says by itself. Whether it is genuine, activated or sold already only the
 * trace of stamps knows; nothing here judges that.
 */
export type Stamp = {
  /** As it was scanned. */
  payload: string
  /** A code under which goods may be known; null where it names none. */
  goodsCode: string | null
  /** Tells this stamp from all others; null where every pack may carry the same. */
  serial: string | null
  /** Two digits of the province that the OCOP code in it begins with; null where it has none. */
  provinceCode: string | null
}

type Said = Omit<Stamp, "payload">

const MOST = 512
const NOTHING: Said = { goodsCode: null, serial: null, provinceCode: null }

/**
 * Province, district until 2025, commune, serial, year: `83-829-28780-3-2022`, `42-18652-15-2026`
 * (QĐ 148 and QĐ 26; the form is known from secondary sources).
 */
const OCOP_CODE = /(?<!\d)(\d{2})-(?:\d{3}-)?\d{5}-\d{1,5}-20\d{2}(?!\d)/
/** The address of an e-receipt, which a customer may hold out by mistake. */
const RECEIPT = /\/[0-9a-f]{32}$/i

/**
 * What a payload may look like, by its pattern; the first that fits is believed. Who prints stamps in a
 * province and how is not settled, so what fits none but is an address is a stamp that names nothing.
 */
const FORMS: readonly { pattern: RegExp; read: (parts: RegExpExecArray) => Partial<Said> }[] = [
  {
    // GS1 Digital Link of one pack: `/01/{gtin}/10/{lot}/21/{serial}`.
    pattern: /\/01\/(\d{8,14})(?:\/(?:10|22)\/[^/?#]+)*(?:\/21\/([^/?#]+))?/,
    read: ([, gtin = "", serial]) => ({ goodsCode: gtin, serial: serial ?? null }),
  },
  {
    // Goods without a GTIN go by a code of ours: `/p/{code}/21/{serial}`.
    pattern: /\/p\/([\w-]{3,40})(?:\/10\/[^/?#]+)?(?:\/21\/([^/?#]+))?/,
    read: ([, code = "", serial]) => ({ goodsCode: code.toUpperCase(), serial: serial ?? null }),
  },
]

/** Reads the QR code of a stamp; null for what can be none. */
export function readStamp(text: string): Stamp | null {
  const payload = text.trim()
  if (payload.length > MOST) return null
  const ocop = OCOP_CODE.exec(payload)
  const isLink = /^https?:\/\/[^/]+\/./i.test(payload)
  if (!ocop && (!isLink || RECEIPT.test(payload))) return null
  const provinceCode = ocop?.[1] ?? null
  for (const { pattern, read } of FORMS) {
    const parts = isLink ? pattern.exec(payload) : null
    if (parts) return { ...NOTHING, ...read(parts), payload, provinceCode }
  }
  return { ...NOTHING, payload, provinceCode }
}

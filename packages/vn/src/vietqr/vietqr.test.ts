import fc from "fast-check"
import { QRPay, VietQRService } from "vietnam-qr-pay"
import { describe, expect, it } from "vitest"
import { BANKS, bankOf } from "./banks.js"
import { crc16ccitt } from "./crc16.js"
import { encodeVietQr } from "./encode-vietqr.js"
import { parseVietQr } from "./parse-vietqr.js"
import { parseTlv } from "./tlv.js"
import type { VietQr, VietQrInput, VietQrTarget } from "./vietqr-types.js"

const ORDER = { amount: 180_000, billNumber: "NPS6869", purpose: "thanh toan don hang" }
const ACCOUNT = { bin: "970403", account: "0011012345678" }
const CARD = { bin: "970403", card: "9704031101234567" }

/** Codes that NAPAS and open projects publish as right, with what they say. */
const RIGHT: Record<string, [text: string, value: VietQr]> = {
  "V1 NAPAS §6.1.3, dynamic to an account": [
    "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E",
    { ...ACCOUNT, ...ORDER, dynamic: true },
  ],
  "V2 NAPAS §6.1.2, static to a card": [
    "00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52",
    { ...CARD, dynamic: false },
  ],
  "V3 NAPAS §6.1.4, dynamic to a card": [
    "00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC530370454061800005802VN62340107NPS68690819thanh toan don hang6304A203",
    { ...CARD, ...ORDER, dynamic: true },
  ],
  "V4 VietinBank": [
    "00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN62170813ung ho lu lut6304C15C",
    {
      bin: "970415",
      account: "0011001932418",
      amount: 120_000,
      purpose: "ung ho lu lut",
      dynamic: true,
    },
  ],
  "V7 ACB": [
    "00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA5303704540410005802VN62150811Chuyen tien6304BBB8",
    { bin: "970416", account: "257678859", amount: 1000, purpose: "Chuyen tien", dynamic: true },
  ],
  "V9 MB, lower-case CRC": [
    "00020101021138540010A00000072701240006970422011003523509170208QRIBFTTA53037045802VN630479db",
    { bin: "970422", account: "0352350917", dynamic: false },
  ],
}

const sealed = (body: string) => `${body}6304${crc16ccitt(`${body}6304`)}`
const codeOf = (text: string) => {
  const result = parseVietQr(text)
  return result.ok ? "ok" : result.code
}

describe("VietQR vectors", () => {
  it("the CRC has the check value of CRC-16/CCITT-FALSE", () => {
    expect(crc16ccitt("123456789")).toBe("29B1")
    expect(crc16ccitt("")).toBe("FFFF")
  })

  for (const [name, [text, value]] of Object.entries(RIGHT)) {
    it(`${name}: reads and writes it`, () => {
      expect(parseVietQr(text)).toEqual({ ok: true, value })
      const written = encodeVietQr(value)
      const upper = text.slice(0, -4) + text.slice(-4).toUpperCase()
      expect(written).toEqual({ ok: true, text: upper })
    })
  }

  it("refuses published codes that are wrong, even where their CRC is right", () => {
    const napas611 =
      "00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5"
    const overrun =
      "00020101021238590010A0000007270129000697044101156607040600001290208QRIBFTTA5204999953037045405100005802VN62390835THANH TOAN BILL 12-12 CHO JEAN6304F6B3"
    const swallowed =
      "00020101021238570010A00000072701390006970422011301234567890200208QRIBFTTA53037045405500005802VN62160812Test Payment630495B6"
    const [v1 = ""] = RIGHT["V1 NAPAS §6.1.3, dynamic to an account"] ?? []
    const borrowedCrc = `${v1.slice(0, -4)}383C`
    expect(crc16ccitt(napas611.slice(0, -4))).toBe("F4E5")
    expect(crc16ccitt(swallowed.slice(0, -4))).toBe("95B6")
    for (const text of [napas611, overrun, swallowed, borrowedCrc]) {
      expect(parseVietQr(text).ok, text).toBe(false)
    }
    expect(codeOf(napas611)).toBe("TLV_BROKEN")
    expect(codeOf(borrowedCrc)).toBe("CRC_WRONG")
  })
})

describe("VietQR reader", () => {
  const to38 = "38570010A00000072701270006970403011300110123456780208QRIBFTTA"
  const head = `000201010211${to38}`

  it("takes unknown tags and any order between the first and the last", () => {
    const text = sealed(`0002015802VN5303704${to38}0102115405100005905NGUYE8003abc`)
    expect(parseVietQr(text)).toMatchObject({ ok: true, value: { amount: 10_000 } })
  })

  it("refuses lengths that do not fit at any level, though the CRC is right", () => {
    for (const tail of [
      "62080804abc",
      "62070810abc",
      "62060803ab",
      "5900",
      "62040800",
      "62",
      "5",
    ]) {
      expect(codeOf(sealed(`${head}53037045802VN${tail}`)), tail).toBe("TLV_BROKEN")
    }
    const short = to38.replace("0113", "0114")
    expect(codeOf(sealed(`000201010211${short}53037045802VN`))).toBe("TLV_BROKEN")
  })

  it("refuses a CRC that hides inside another tag", () => {
    expect(codeOf(sealed(`${head}53037045802VN5908`))).toBe("TAG_ORDER")
  })

  it("takes an amount that ends in a point, refuses decimals, spaces and zero", () => {
    const withAmount = (amount: string) =>
      codeOf(sealed(`${head}530370454${String(amount.length).padStart(2, "0")}${amount}5802VN`))
    expect([withAmount("50000"), withAmount("50000.")]).toEqual(["ok", "ok"])
    for (const amount of ["50 000", "50000.5", "50000.00", "0", "-5", "1e9", "12345678901234"]) {
      expect(withAmount(amount), amount).toBe("AMOUNT_INVALID")
    }
  })

  it("refuses what is no VietQR, each with its own reason", () => {
    expect(codeOf("")).toBe("CRC_MISSING")
    expect(codeOf("https://example.org/?q=63041234")).toBe("CRC_WRONG")
    expect(codeOf(sealed(`${head}53037045802VNà`))).toBe("CHARACTER_INVALID")
    expect(codeOf(sealed(`${head}53037045802VN5802VN`))).toBe("TAG_DUPLICATE")
    expect(codeOf(sealed(`0102110002015303704${to38}5802VN`))).toBe("TAG_ORDER")
    expect(codeOf(sealed(`000201010213${to38}53037045802VN`))).toBe("FORMAT_UNKNOWN")
    expect(codeOf(sealed(`${head}53038405802VN`))).toBe("CURRENCY_UNKNOWN")
    expect(codeOf(sealed(`${head}53037045802US`))).toBe("COUNTRY_UNKNOWN")
    expect(codeOf(sealed("00020101021153037045802VN"))).toBe("NOT_VIETQR")
    const other = to38.replace("A000000727", "A000000775")
    expect(codeOf(sealed(`000201010211${other}53037045802VN`))).toBe("NOT_VIETQR")
    expect(codeOf(sealed(`${head}53037045802VN5926${"N".repeat(26)}`))).toBe("TEXT_TOO_LONG")
    expect(codeOf(sealed(`${head}53037045802VN62300826${"p".repeat(26)}`))).toBe("TEXT_TOO_LONG")
    const wrongService = to38.replace("QRIBFTTA", "QRIBFTTC")
    expect(codeOf(sealed(`000201010211${wrongService}53037045802VN`))).toBe("TARGET_INVALID")
  })
})

const alphabet = (letters: string) => fc.constantFrom(...letters)
const digits = fc.string({ unit: alphabet("0123456789"), minLength: 6, maxLength: 6 })
const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
const anyValue: fc.Arbitrary<VietQr> = fc
  .record({
    bin: digits,
    target: fc.oneof(
      fc
        .string({ unit: alphabet(ALPHANUMERIC), minLength: 1, maxLength: 19 })
        .map((account): VietQrTarget => ({ account })),
      fc
        .string({ unit: alphabet("0123456789"), minLength: 16, maxLength: 19 })
        .map((card): VietQrTarget => ({ card })),
    ),
    amount: fc.option(fc.integer({ min: 1, max: 9_999_999_999_999 }), { nil: undefined }),
    purpose: fc.option(
      fc.string({ unit: alphabet(`${ALPHANUMERIC} `), minLength: 1, maxLength: 25 }),
      { nil: undefined },
    ),
    dynamic: fc.boolean(),
  })
  .map(({ bin, target, amount, purpose, dynamic }) => ({
    bin,
    ...target,
    ...(amount === undefined ? {} : { amount }),
    ...(purpose === undefined ? {} : { purpose }),
    dynamic,
  }))

const encoded = (value: VietQrInput): string => {
  const result = encodeVietQr(value)
  if (!result.ok) throw new Error(result.code)
  return result.text
}

describe("VietQR, for any contents", () => {
  it("reads back what it writes", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(parseVietQr(encoded(value))).toEqual({ ok: true, value })
      }),
      { numRuns: 500 },
    )
  })

  it("writes the same text as vietnam-qr-pay", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const oracle = QRPay.initVietQR({
          bankBin: value.bin,
          bankNumber: value.account ?? value.card ?? "",
          service:
            value.card === undefined
              ? VietQRService.BY_ACCOUNT_NUMBER
              : VietQRService.BY_CARD_NUMBER,
          initMethod: value.dynamic ? "12" : "11",
          ...(value.amount === undefined ? {} : { amount: String(value.amount) }),
          ...(value.purpose === undefined ? {} : { purpose: value.purpose }),
        })
        expect(encoded(value)).toBe(oracle.build())
      }),
      { numRuns: 500 },
    )
  })

  it("refuses any text with one character changed", () => {
    const printable = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(anyValue, fc.nat(), printable, (value, position, other) => {
        const text = encoded(value)
        const at = position % text.length
        const isCaseOfCrc =
          at >= text.length - 4 && other.toUpperCase() === text.charAt(at).toUpperCase()
        fc.pre(text.charAt(at) !== other && !isCaseOfCrc)
        expect(parseVietQr(text.slice(0, at) + other + text.slice(at + 1)).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it("refuses any text with one character too few or too many", () => {
    fc.assert(
      fc.property(anyValue, fc.nat(), (value, position) => {
        const text = encoded(value)
        const at = position % text.length
        expect(parseVietQr(text.slice(0, at) + text.slice(at + 1)).ok).toBe(false)
        expect(parseVietQr(`${text.slice(0, at)}0${text.slice(at)}`).ok).toBe(false)
      }),
    )
  })

  it("never writes an object longer than 99 characters", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const parsed = parseTlv(encoded(value))
        expect(parsed.ok && [...parsed.fields.values()].every((v) => v.length <= 99)).toBe(true)
      }),
    )
  })

  it("never throws on what a camera may bring", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(parseVietQr(text).ok).toBe(false)
        expect(parseVietQr(sealed(text)).ok).toBe(false)
      }),
    )
  })
})

describe("VietQR writer", () => {
  const refused = (part: Partial<VietQrInput>) => {
    const result = encodeVietQr({ bin: "970403", account: "0011012345678", ...part } as VietQrInput)
    return result.ok ? "ok" : result.code
  }

  it("writes Vietnamese without marks", () => {
    const text = encoded({ ...ACCOUNT, amount: 1000, purpose: "Đặc sản Hà Tĩnh" })
    expect(parseVietQr(text)).toMatchObject({ ok: true, value: { purpose: "Dac san Ha Tinh" } })
  })

  it("is reusable without an amount and for one payment with it, unless told otherwise", () => {
    expect(encoded(ACCOUNT).slice(8, 12)).toBe("0211")
    expect(encoded({ ...ACCOUNT, amount: 1 }).slice(8, 12)).toBe("0212")
    expect(encoded({ ...ACCOUNT, amount: 1, dynamic: false }).slice(8, 12)).toBe("0211")
  })

  it("refuses and never cuts", () => {
    for (const bin of ["", "97040", "9704033", "97040a"])
      expect(refused({ bin })).toBe("BIN_INVALID")
    for (const account of ["", "1".repeat(20), "12 34", "12-34", "số"]) {
      expect(refused({ account })).toBe("TARGET_INVALID")
    }
    expect(encodeVietQr({ bin: "970403", card: "123" })).toMatchObject({ code: "TARGET_INVALID" })
    for (const amount of [0, -5, 1.5, Number.NaN, 10_000_000_000_000]) {
      expect(refused({ amount })).toBe("AMOUNT_INVALID")
    }
    for (const purpose of ["", "DH-1", "a_b", "x.y", "trả 😀"]) {
      expect(refused({ purpose })).toBe("PURPOSE_INVALID")
    }
    expect(refused({ purpose: "x".repeat(25) })).toBe("ok")
    expect(refused({ purpose: "x".repeat(26) })).toBe("PURPOSE_TOO_LONG")
    for (const billNumber of ["", "x".repeat(26), "số 1"]) {
      expect(refused({ billNumber })).toBe("BILL_NUMBER_INVALID")
    }
  })

  it("knows the core banks, once each, by BIN", () => {
    expect(new Set(BANKS.map((b) => b.bin)).size).toBe(BANKS.length)
    expect(bankOf("970405")?.name).toBe("Agribank")
    expect(bankOf("000000")).toBeNull()
  })
})

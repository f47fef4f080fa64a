import { MedusaError } from "@medusajs/framework/utils"
import { describe, expect, it } from "vitest"
import { answerTo, Refusal, shaped } from "./http-error"

describe("what a client is told", () => {
  it("is the registered refusal, with its details", () => {
    expect(answerTo(new Refusal("STOCK_SHORT", { skuId: "x" }))).toEqual({
      status: 409,
      body: {
        code: "STOCK_SHORT",
        message: "There is not enough stock.",
        details: { skuId: "x" },
      },
    })
  })

  it("never shows the text of a fault of ours", () => {
    for (const fault of [new Error("password is 123"), "text", null, { message: "secret" }]) {
      const { status, body } = answerTo(fault)
      expect([status, body.code]).toEqual([500, "INTERNAL"])
      expect(JSON.stringify(body)).not.toMatch(/123|text|secret/)
    }
  })

  it("keeps Medusa's status and message, also when a workflow made a plain object of the error", () => {
    const error = new MedusaError("not_found", "Order with id: x was not found")
    for (const given of [error, { message: error.message, type: "not_found" }]) {
      expect(answerTo(given)).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } })
    }
  })

  it("calls a lack of stock by its name, whoever found it", () => {
    const error = { type: "not_allowed", message: "Not enough stock available for item i" }
    expect(answerTo(error).body.code).toBe("STOCK_SHORT")
  })

  it("blames the request for a text that no table can hold, not the server", () => {
    for (const said of [
      'invalid byte sequence for encoding "UTF8": 0x00',
      "select 1 where id = '\\x00' - invalid message format",
    ])
      expect(answerTo(new Error(said)).body.code).toBe("INVALID_REQUEST")
  })

  it("is a code of ours also where a workflow could only say it in Medusa's words", () => {
    const error = new MedusaError("invalid_data", "SKU_UNKNOWN variant_x")
    expect(answerTo(error)).toMatchObject({
      status: 422,
      body: { code: "SKU_UNKNOWN", details: "variant_x" },
    })
    const other = new MedusaError("invalid_data", "NOT_STARS DEMO-1")
    expect(answerTo(other)).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } })
  })

  it("says what is wrong with a body that cannot be read", () => {
    const tooLarge = Object.assign(new Error("request entity too large"), {
      status: 413,
      expose: true,
    })
    expect(answerTo(tooLarge)).toMatchObject({ status: 413, body: { code: "PAYLOAD_TOO_LARGE" } })
  })

  it("gives the answers of Medusa's guards the same shape, and leaves all others alone", () => {
    expect(shaped(401, { message: "Unauthorized" })).toEqual({
      code: "UNAUTHENTICATED",
      message: "Unauthorized",
      details: null,
    })
    for (const [status, body] of [
      [200, { message: "hello" }],
      [401, { code: "DEVICE_UNKNOWN", message: "x", details: null }],
      [404, { order: null }],
    ] as const) {
      expect(shaped(status, body)).toBe(body)
    }
  })
})

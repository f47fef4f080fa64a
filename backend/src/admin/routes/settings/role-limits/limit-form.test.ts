import { roleLimitRequest } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { formOf, limitsInForce, requestOf } from "./limit-form"

const limit = (changes: object = {}) => ({
  outletCode: null,
  role: "cashier" as const,
  maxDiscountBp: 550,
  maxRefund: 200_000,
  maxUnseen: 2_000_000,
  since: "2026-11-01T00:00:00.000Z",
  setBy: "user:1",
  ...changes,
})

describe("a limit of a role", () => {
  it("is set again as it stands when nothing is changed", () => {
    for (const one of [
      limit(),
      limit({ role: "manager", maxRefund: null, outletCode: "HT01", maxDiscountBp: 3_000 }),
    ]) {
      const request = requestOf(formOf(one))
      const { outletCode, role, maxDiscountBp, maxRefund, maxUnseen } = one
      expect(request).toEqual({ outletCode, role, maxDiscountBp, maxRefund, maxUnseen })
      expect(roleLimitRequest.safeParse(request).success).toBe(true)
    }
  })

  it("reads figures as people type them, and is not sent while one is not possible", () => {
    const form = {
      role: "cashier",
      outlet: "all",
      percent: "7,25",
      refund: "1.500.000",
      unseen: "",
    } as const
    expect(requestOf(form)).toMatchObject({
      maxDiscountBp: 725,
      maxRefund: 1_500_000,
      maxUnseen: null,
    })
    for (const wrong of [
      { percent: "" },
      { percent: "100,01" },
      { refund: "" },
      { refund: "-5" },
      { unseen: "2 triệu" },
    ]) {
      expect(requestOf({ ...form, ...wrong })).toBeNull()
    }
  })

  it("counts from the newest on, for each outlet and role by itself", () => {
    const newest = limit({ maxDiscountBp: 700 })
    const own = limit({ outletCode: "HT02" })
    expect(limitsInForce([newest, own, limit({ maxDiscountBp: 100 })])).toEqual([newest, own])
  })
})

import type { CodQueue } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { officeOf, place, province, want } from "./stage.js"

describe("cash on delivery", () => {
  const office = officeOf("cod-remittances")
  const linesIn = async (state: string) =>
    (await office<CodQueue>(`?state=${state}&limit=100`)).body.lines.map(
      ({ kind, reference }) => `${kind} ${reference}`,
    )
  const statement = (reference: string, rows: (readonly [string, number])[], received = 0) => ({
    ...{ carrier: "DEMO", reference, paidOn: "2026-11-21", received },
    csv: ["Mã đơn,Tiền thu hộ,Phí", ...rows.map((row) => `${row.join(",")},0`)].join("\n"),
  })
  const taken = (code: string) =>
    province.db.query(
      "update web_order set status = 'fulfilled', paid_amount = total where code = $1",
      [code],
    )

  it("is matched with the carrier's statement, and every difference waits for the office", async () => {
    const [a, b, c, d, e] = await Promise.all(
      [1, 2, 3, 4, 5].map(async () => (await place([want("honey")])).body),
    )
    if (!a || !b || !c || !d || !e) throw new Error("no orders")
    const { total } = a.totals
    for (const { code } of [a, b, c, e]) await taken(code)
    expect(await linesIn("missing")).toContain(`missing ${e.code}`)
    const first = statement(
      "BK-1",
      [
        [a.code, total],
        [b.code, total - 1_000],
        [c.code, total + 1_000],
        [d.code, total],
        ["HT0000000000", 5_000],
      ],
      4 * total + 5_000,
    )
    expect((await office("", first, "customer")).status).toBe(401)
    expect((await office("", { ...first, csv: "a,b\n1,2" })).body.code).toBe("INVALID_REQUEST")
    expect((await office("", first)).status).toBe(201)
    expect((await office("", { ...first, reference: "BK-2" })).body.code).toBe("REMITTANCE_KNOWN")
    expect(await linesIn("matched")).toEqual([`matched ${a.code}`])
    expect(await linesIn("open")).toEqual([
      `short ${b.code}`,
      `over ${c.code}`,
      `not_captured ${d.code}`,
      "unknown HT0000000000",
    ])
    expect((await office<CodQueue>("")).body.differing).toEqual([])

    await taken(d.code)
    const second = statement("BK-2", [[b.code, 1_000] as const, [a.code, total] as const], 7)
    expect((await office("", second)).status).toBe(201)
    expect((await linesIn("open")).sort()).toEqual(
      [`duplicate ${a.code}`, `over ${c.code}`, "unknown HT0000000000"].sort(),
    )
    const open = (await office<CodQueue>("")).body
    expect(open.differing).toMatchObject([
      { reference: "BK-2", stated: total + 1_000, received: 7 },
    ])

    const id = open.lines.find(({ kind }) => kind === "unknown")?.id.replace("/", "/lines/")
    expect((await office(`/${id}/close`, { note: "DEMO asked" })).status).toBe(200)
    expect((await office(`/${id}/close`, { note: "DEMO again" })).body.code).toBe("CASE_CLOSED")
    expect((await office("/999/lines/1/close", { note: "DEMO" })).body.code).toBe("NOT_FOUND")
    expect(await linesIn("closed")).toEqual(["unknown HT0000000000"])
  })
})

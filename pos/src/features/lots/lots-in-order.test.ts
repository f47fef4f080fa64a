import { describe, expect, test } from "vitest"
import { lotsInOrder } from "./lots-in-order"

const lot = (lotNo: string, expiresOn: string | null, qtyMilli = 1000) => ({
  lotNo,
  expiresOn,
  qtyMilli,
})
const DAY = "2026-11-21"

describe("the lots that a cashier chooses from", () => {
  test("stand earliest expiry first, undated behind, expired last", () => {
    const lots = [
      lot("none", null),
      lot("over", "2026-11-20"),
      lot("late", "2027-01-01"),
      lot("soon", "2026-11-25"),
    ]
    expect(lotsInOrder({ lots }, DAY).map(({ lotNo }) => lotNo)).toEqual([
      "soon",
      "late",
      "none",
      "over",
    ])
  })

  test("are marked: what to take first, what may not be taken, and how long it is good", () => {
    const lots = [lot("over", "2026-11-20"), lot("today", DAY), lot("none", null)]
    const marks = lotsInOrder({ lots }, DAY).map((l) => [l.isNext, l.isExpired, l.daysLeft])
    expect(marks).toEqual([
      [true, false, 0],
      [false, false, null],
      [false, true, -1],
    ])
  })

  test("one that the book says is empty is not the one to take first", () => {
    const lots = [lot("empty", "2026-11-25", 0), lot("there", "2026-12-25")]
    expect(lotsInOrder({ lots }, DAY).find(({ isNext }) => isNext)?.lotNo).toBe("there")
  })
})

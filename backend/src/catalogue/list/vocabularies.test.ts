import { seasonKey, sellMode } from "@ocop/contracts"
import { SELL_MODES } from "@ocop/domain"
import { SEASON_KEYS } from "@ocop/vn"
import { expect, test } from "vitest"

// The contracts travel to browsers and carry none of these packages: they say the words again.
test("lists can be asked for every season of the calendar and say every way of selling", () => {
  expect(seasonKey.options).toEqual([...SEASON_KEYS])
  expect(sellMode.options).toEqual([...SELL_MODES])
})

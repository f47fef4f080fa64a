import { expect, test } from "vitest"
import { parseLaws } from "./read-laws.js"

test("each named query becomes one law, with its further comments inside", () => {
  const laws = parseLaws(`-- A heading that names no law
-- L1: ledger adds up
-- because of X
select 1;

-- L3b: nothing reserved twice
select 2
where false;
`)
  expect(laws.map(({ id, title }) => [id, title])).toEqual([
    ["L1", "ledger adds up"],
    ["L3b", "nothing reserved twice"],
  ])
  expect(laws[0]?.sql).toBe("-- because of X\nselect 1")
  expect(laws[1]?.sql).toBe("select 2\nwhere false")
})

import { expect, test } from "vitest"
import { packRows, unpackRows } from "./packed-rows"

test("rows come back from text as they were packed, whatever properties they have", () => {
  const rows = [
    { id: "a", price: 5, lots: [{ lotNo: "L1" }] },
    { id: "b", lots: [] },
    { price: null, id: "c" },
    { id: "d", price: 7, lots: [{ lotNo: "L2" }] },
    {},
  ]
  expect(unpackRows(JSON.parse(JSON.stringify(packRows(rows))))).toEqual(rows)
})

test("a name stands once however many rows have it", () => {
  const text = JSON.stringify(packRows(Array.from({ length: 50 }, (_, n) => ({ tillName: n }))))
  expect(text.match(/tillName/g)).toHaveLength(1)
})

test("a property without a value is left out, as JSON does", () => {
  expect(unpackRows(packRows([{ id: "a", story: undefined }]))).toEqual([{ id: "a" }])
})

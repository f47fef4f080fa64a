import { expect, test } from "vitest"
import { canonicalJson } from "./canonical-json.js"

test("the same content has the same text, in whatever order its keys came", () => {
  const text = '{"a":[{"c":1,"d":null},"x"],"b":{"e":true}}'
  expect(canonicalJson(JSON.parse('{"b":{"e":true},"a":[{"d":null,"c":1},"x"]}'))).toBe(text)
})

test("what JSON leaves out is left out, and a date is its text", () => {
  const value = { at: new Date(0), list: [undefined], none: undefined }
  expect(canonicalJson(value)).toBe(JSON.stringify(value))
})

test("no key is lost, whatever its name", () => {
  const one = '{"__proto__":{"a":1},"z":2}'
  expect(canonicalJson(JSON.parse(one))).toBe(one)
})

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { expect, test, vi } from "vitest"
import { servedEarly } from "./served-early"

const ask = (method: string, path: string) => {
  const [handler, next] = [vi.fn(), vi.fn()]
  const serve = servedEarly("POST", handler)
  serve({ method, path } as MedusaRequest, {} as MedusaResponse, next)
  return { handled: handler.mock.calls.length, passedOn: next.mock.calls.length }
}

test("the method and the very path are served at once", () => {
  expect(ask("POST", "/")).toEqual({ handled: 1, passedOn: 0 })
})

test.each([
  ["GET", "/"],
  ["POST", "/more"],
  ["OPTIONS", "/"],
])("%s %s goes on to the routes", (method, path) => {
  expect(ask(method, path)).toEqual({ handled: 0, passedOn: 1 })
})

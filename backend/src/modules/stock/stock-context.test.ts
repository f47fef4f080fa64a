import { expect, test } from "vitest"
import { causeOfRequest, currentCause, withRequestCause } from "./stock-context"

const request = (originalUrl: string, auth_context?: { actor_type: string; actor_id: string }) => ({
  method: "POST",
  originalUrl,
  auth_context,
})

test.each([
  ["/admin/orders/order_1/fulfillments", "web-fulfilment", "order:order_1"],
  ["/admin/orders/order_1/fulfillments/ful_1/cancel", "web-fulfilment", "order:order_1"],
  ["/admin/returns/return_1/receive/confirm", "return", "return:return_1"],
  ["/admin/claims/claim_1/request", "return", "claim:claim_1"],
  [
    "/admin/inventory-items/i/location-levels/l?x=1",
    "adjust",
    "/admin/inventory-items/i/location-levels/l",
  ],
  ["/admin/orders/order_1/cancel", "adjust", "order:order_1"],
  ["/hooks/anything", "unknown", "/hooks/anything"],
])("%s is written into the ledger as %s of %s", (url, cause, reference) => {
  expect(causeOfRequest(request(url))).toMatchObject({ cause, reference })
})

test("the person is read when stock moves, not when the request came in", () => {
  const late = request("/admin/orders/order_1/fulfillments")
  withRequestCause(late, () => {
    expect(currentCause()?.actor).toBeUndefined()
    late.auth_context = { actor_type: "user", actor_id: "user_1" }
    expect(currentCause()?.actor).toBe("user:user_1")
  })
  expect(currentCause()).toBeUndefined()
})

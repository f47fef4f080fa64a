import { randomInt } from "node:crypto"
import { makeOrderCode, ORDER_CODE_COUNT } from "@ocop/vn"

/** A code that nobody can guess; that it is new, the primary key says. */
export function newOrderCode(): string {
  return makeOrderCode(randomInt(ORDER_CODE_COUNT))
}

import { ERROR_REGISTRY, type ErrorCode } from "@ocop/contracts"

export type FakeAnswer = { status: number; body: unknown }

/** A refusal in the one error shape. */
export const refuse = (code: ErrorCode, details?: unknown): FakeAnswer => ({
  status: ERROR_REGISTRY[code].status,
  body: { code, message: ERROR_REGISTRY[code].message, details },
})

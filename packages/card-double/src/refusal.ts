/** A refusal in Stripe's form. */
export type Refusal = {
  status: number
  error: { type: string; code?: string; message: string; param?: string; decline_code?: string }
}

export const refusal = (
  status: number,
  type: string,
  message: string,
  more: Partial<Refusal["error"]> = {},
): Refusal => ({ status, error: { type, message, ...more } })

export const invalid = (message: string, more: Partial<Refusal["error"]> = {}) =>
  refusal(400, "invalid_request_error", message, more)

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === "object" && answer !== null && "error" in answer && "status" in answer

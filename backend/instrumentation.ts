import { createRequire } from "node:module"
import { shaped } from "./src/lib/http-error"

type Express = { response: { json: (body?: unknown) => unknown } }
type Answer = Express["response"] & { statusCode: number }

/**
 * Medusa calls this before it makes its server. Its guards answer `{ message }` before any
 * middleware of ours runs, so the error shape is given where Express writes JSON.
 */
export function register(): void {
  const medusa = createRequire(require.resolve("@medusajs/medusa/package.json"))
  const { response } = medusa("express") as Express
  const { json } = response
  response.json = function shapedJson(this: Answer, body?: unknown) {
    return json.call(this, shaped(this.statusCode, body))
  }
}

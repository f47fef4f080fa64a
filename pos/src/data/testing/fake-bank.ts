import { type TillTransferRequest, tillTransferRequest } from "@ocop/contracts"
import { refuse } from "./fake-answers"

/** The server's part in transfers, in memory: what tills asked for, and what came. */
export function fakeBank() {
  const came = new Map<string, number>()
  const asked: TillTransferRequest[] = []
  let hears = true
  return {
    hear: (body: unknown) => {
      const parsed = tillTransferRequest.safeParse(body)
      if (!parsed.success) return refuse("INVALID_REQUEST", parsed.error.issues)
      const { saleId, amount } = parsed.data
      asked.push(parsed.data)
      const here = Math.min(amount, came.get(saleId) ?? 0)
      return { status: 200, body: { came: here, hears, simulator: false } }
    },
    /** A customer transfers for a sale. */
    pay: (saleId: string, amount: number) => came.set(saleId, (came.get(saleId) ?? 0) + amount),
    /** As where no bank feed is set up. */
    goDeaf: () => {
      hears = false
    },
    asked: () => [...asked],
  }
}

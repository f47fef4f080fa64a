import { type HeldBasketsTold, heldBasketsTold, heldElsewhere } from "@ocop/contracts"
import { type FakeAnswer, refuse } from "./fake-answers"

/** Another register of the outlet, and when it told, epoch milliseconds. */
type Other = Pick<HeldBasketsTold, "baskets"> & {
  registerCode: string
  deviceName: string
  toldAt: number
}

const SHOWN_MS = 24 * 3_600_000

/** The server's part in baskets on hold: what this register told, and what others did. */
export function fakeHeldBaskets(now: () => number) {
  const others = new Map<string, Other>()
  let told: HeldBasketsTold | null = null
  const hear = (body: unknown): FakeAnswer => {
    const parsed = heldBasketsTold.safeParse(body)
    if (!parsed.success) return refuse("INVALID_REQUEST", parsed.error.issues)
    const { run, turn } = parsed.data
    // A call that comes late undoes no later one.
    if (told?.run !== run || told.turn < turn) told = parsed.data
    return { status: 200, body: { ok: true } }
  }
  const list = (): FakeAnswer => {
    const shown = [...others.values()].filter(
      ({ baskets, toldAt }) => baskets.length > 0 && now() - toldAt < SHOWN_MS,
    )
    const registers = shown.map(({ toldAt, ...rest }) => ({
      ...rest,
      ageMs: Math.max(0, now() - toldAt),
    }))
    return { status: 200, body: heldElsewhere.parse({ registers }) }
  }
  return {
    /** What another register told, in the place of what it told before. */
    plant: (other: Other) => others.set(other.registerCode, other),
    told: () => told,
    handle: (method: string, body: unknown): FakeAnswer =>
      method === "POST" ? hear(body) : list(),
  }
}

import { type Random, seededRandom } from "../../races/random.js"
import type { GoodsTask } from "./goods-move.js"
import type { Weather } from "./network.js"
import type { Illness, ServerCrash } from "./server.js"
import type { Poison } from "./till-deeds.js"
import type { TillCrash } from "./till-state.js"

/** One thing that happens in a shop, so many milliseconds after its beginning. */
export type Happening = { at: number } & (
  | {
      kind: "sell"
      till: number
      count: number
      sku: number
      qtyMilli: number
      paid: "cash" | "card"
    }
  | { kind: "move-cash"; till: number; direction: "in" | "out"; amount: number }
  | { kind: "move-goods"; till: number; task: GoodsTask; sku: number; qtyMilli: number }
  | { kind: "count"; till: number; sku: number; offMilli: number; agoMs: number }
  | { kind: "take-in"; till: number; isShort: boolean }
  | { kind: "refund"; till: number; newest: boolean; qtyMilli: number }
  | { kind: "ask-invoice"; till: number; isOfOther: boolean }
  | { kind: "close-session"; till: number }
  | { kind: "close-elsewhere"; till: number }
  | { kind: "weather"; till: number; weather: Weather; ms: number }
  | { kind: "crash"; till: number; point: TillCrash }
  | { kind: "clock"; till: number; by: number }
  | { kind: "disk-full"; till: number; ms: number }
  | { kind: "hang"; till: number }
  | { kind: "take-over"; till: number }
  | { kind: "poison"; till: number; how: Poison }
  | { kind: "revoke"; till: number }
  | { kind: "enrol"; till: number }
  | { kind: "clone"; till: number }
  | { kind: "save-disk"; till: number }
  | { kind: "restore-disk"; till: number }
  | { kind: "server-crash"; point: ServerCrash; ms: number }
  | { kind: "server-ill"; how: Exclude<Illness, null>; ms: number }
  | { kind: "server-backup" }
  | { kind: "server-restore" }
  | { kind: "price-change" }
)

/** Tills of one history: two at one outlet, one at another, and clones after them. */
export const TILLS = [
  { outlet: "HT01", register: "01" },
  { outlet: "HT01", register: "02" },
  { outlet: "HT02", register: "01" },
] as const

const pick = <T>(random: Random, options: readonly T[]): T => {
  const chosen = options[random.below(options.length)]
  if (chosen === undefined) throw new Error("Nothing to choose from.")
  return chosen
}

const weatherOf = (random: Random): Weather => {
  const kind = pick(random, [
    "offline",
    "drop-request",
    "drop-answer",
    "captive",
    "slow",
    "double",
  ] as const)
  if (kind === "slow") return { kind, ms: 500 + random.below(120_000) }
  if (kind === "double") return { kind, ms: random.below(pick(random, [60, 60_000])) }
  return { kind }
}

const TILL_CRASHES = [
  "before-commit",
  "after-commit",
  "before-settle",
  "after-settle",
  "now",
] as const
const JUMPS_MS = [-86_400_000, -7_200_000, -300, 60_000, 7_200_000, 86_400_000]

/** What only some histories have; the first four exclude one another. */
const RARITIES = [
  "clone",
  "old-disk",
  "old-server",
  "revoked",
  "poison",
  "enrolled",
  "long-outage",
] as const

const soldOne = (till: number, at: number, sku = 1): Happening => ({
  at,
  kind: "sell",
  till,
  count: 1,
  sku,
  qtyMilli: 1_000,
  paid: "cash",
})

const rare: Record<
  (typeof RARITIES)[number],
  (random: Random, till: number, atOf: (share: number) => number) => Happening[]
> = {
  clone: (_random, till, atOf) => [
    { at: atOf(0.3), kind: "clone", till },
    { at: atOf(0.6), kind: "close-session", till: TILLS.length },
  ],
  "old-disk": (_random, till, atOf) => [
    { at: atOf(0.3), kind: "save-disk", till },
    { at: atOf(0.6), kind: "restore-disk", till },
    // Long enough after for it to hear which numbers are used up.
    soldOne(till, atOf(0.6) + 170_000),
  ],
  "old-server": (_random, _till, atOf) => [
    { at: atOf(0.4), kind: "server-backup" },
    { at: atOf(0.8), kind: "server-restore" },
  ],
  revoked: (_random, till, atOf) => [{ at: atOf(0.5), kind: "revoke", till }],
  poison: (random, till, atOf) => [
    {
      at: atOf(0.2 + random.below(60) / 100),
      kind: "poison",
      till,
      how: pick(random, ["bad-sum", "breaks-server", "refused"] as const),
    },
    // The same goods come back twice at a till that forgot the first time.
    soldOne(till, atOf(0.8)),
    { at: atOf(0.8) + 100, kind: "refund", till, newest: true, qtyMilli: 1_000 },
    { at: atOf(0.8) + 200, kind: "poison", till, how: "over-refund" },
    { at: atOf(0.8) + 300, kind: "refund", till, newest: true, qtyMilli: 1_000 },
  ],
  // Longer than the longest pause, and nobody touches the till when it ends.
  "long-outage": (_random, till, atOf) => [
    { at: atOf(0.7), kind: "weather", till, weather: { kind: "offline" }, ms: 3_600_000 },
    soldOne(till, atOf(1)),
    { at: atOf(1) + 400_000, kind: "price-change" },
  ],
  enrolled: (_random, till, atOf) => [
    { at: atOf(0.4), kind: "weather", till, weather: { kind: "offline" }, ms: atOf(0.2) },
    soldOne(till, atOf(0.5)),
    { at: atOf(0.55), kind: "enrol", till },
  ],
}

function trouble(random: Random, till: number, at: number, span: number): Happening[] {
  const ms = 1_000 + random.below(Math.ceil(span / 4))
  switch (random.below(10)) {
    case 0: {
      const point = pick(random, TILL_CRASHES)
      return [{ at, kind: "crash", till, point }, soldOne(till, at), soldOne(till, at + 5_000)]
    }
    case 1: {
      const point = pick(random, ["before-commit", "after-commit", "now"] as const)
      return [{ at, kind: "server-crash", point, ms: Math.min(ms, 30_000) }]
    }
    case 2: {
      const how = pick(random, ["broken", "busy", "partial"] as const)
      return [{ at, kind: "server-ill", how, ms }]
    }
    case 3:
      return random.below(2) === 0
        ? [{ at, kind: "clock", till, by: pick(random, JUMPS_MS) }]
        : [{ at, kind: "disk-full", till, ms }]
    case 4: {
      const kind = pick(random, ["hang", "take-over", "close-session", "close-elsewhere"] as const)
      if (kind === "close-session") {
        // What moved before and after the closing belongs to two sessions.
        const amount = 1_000 * (1 + random.below(300))
        const move = { kind: "move-cash", till, amount } as const
        return [
          { ...move, at: at - 1_000, direction: "out" },
          { ...move, at: at - 500, direction: pick(random, ["in", "out"] as const) },
          { at, kind, till },
          { ...move, at: at + 500, direction: "in" },
        ]
      }
      return random.below(4) === 0 ? [{ at, kind: "price-change" }] : [{ at, kind, till }]
    }
    default:
      return [{ at, kind: "weather", till, weather: weatherOf(random), ms }]
  }
}

const coach = (random: Random, at: number): Happening[] =>
  Array.from({ length: 12 }, (_, i) => soldOne(i % 2, at + random.below(1_000)))

/** Goods that come, go and are thrown away, from a stream of their own: the rest stays as it was. */
function goodsOf(seed: number, span: number): Happening[] {
  const random = seededRandom(seed ^ 0x600d5)
  return Array.from({ length: random.below(4) }, () => ({
    at: random.below(span),
    kind: "move-goods" as const,
    till: random.below(TILLS.length),
    task: pick(random, ["receipt", "waste", "transfer-out"] as const),
    sku: random.below(3),
    qtyMilli: 1_000 * (1 + random.below(5)),
  }))
}

/** Shelves that are counted while tills sell, and parcels that are opened where they arrive. */
function stocktakesOf(seed: number, span: number): Happening[] {
  const random = seededRandom(seed ^ 0xc0047)
  const counts = Array.from({ length: random.below(3) }, () => ({
    at: random.below(span),
    kind: "count" as const,
    till: random.below(TILLS.length),
    sku: random.below(3),
    offMilli: 1_000 * (random.below(5) - 2),
    agoMs: random.below(pick(random, [1_000, 60_000])),
  }))
  const parcels = Array.from({ length: random.below(2) }, () => {
    const at = random.below(span)
    const from = random.below(TILLS.length)
    const sent = { kind: "move-goods", task: "transfer-out", sku: random.below(3) } as const
    const isShort = random.below(2) === 0
    // Whoever works at the other outlet opens it, there perhaps at two tills.
    const there = from === 2 ? [0, 1] : [2, 2]
    return [
      { ...sent, at, till: from, qtyMilli: 1_000 * (1 + random.below(5)) },
      ...there.map((till, i) => ({
        at: at + 20_000 + i * random.below(3_000),
        kind: "take-in" as const,
        till,
        isShort,
      })),
    ]
  })
  return [...counts, ...parcels.flat()]
}

/** A clock that jumps, while its till and another at the outlet count and sell, and is set right again. */
function clocksOf(seed: number, span: number): Happening[] {
  const random = seededRandom(seed ^ 0x0c10c4)
  if (random.below(3) > 0) return []
  const till = random.below(2)
  const [from, ms] = [random.below(span), 5_000 + random.below(40_000)]
  const by = pick(random, JUMPS_MS)
  const sku = random.below(3)
  const counted = (at: number): Happening => ({
    ...{ kind: "count", at, sku, offMilli: 1_000 * (random.below(5) - 2), agoMs: 0 },
    till: random.below(2) === 0 ? till : 1 - till,
  })
  const within = () => from + random.below(ms)
  const weather: Happening[] =
    random.below(2) === 0
      ? []
      : [{ at: within(), kind: "weather", till, weather: { kind: "offline" }, ms }]
  return [
    { at: from, kind: "clock", till, by },
    ...weather,
    ...[within(), within(), from + ms + random.below(20_000)].map(counted),
    ...[0, 1].flatMap((one) => [
      soldOne(one, within(), sku),
      soldOne(one, from + ms + random.below(9_000), sku),
    ]),
    { at: from + ms, kind: "clock", till, by: -by },
  ]
}

/** Customers who want an invoice, some of them at two tills for one receipt. */
function invoicesOf(seed: number, span: number): Happening[] {
  const random = seededRandom(seed ^ 0x1f01ce)
  return Array.from({ length: random.below(4) }, () => {
    const at = random.below(span)
    const asked = { kind: "ask-invoice", at, till: random.below(TILLS.length) } as const
    const again = { ...asked, at: at + random.below(30_000), till: random.below(2) }
    return [
      { ...asked, isOfOther: random.below(3) === 0 },
      ...(random.below(2) === 0 ? [{ ...again, isOfOther: true }] : []),
    ]
  }).flat()
}

/** Customers who pay for a web order at a till; sums of even thousands are that (`order-money.ts`). */
function orderMoneyOf(seed: number, span: number): Happening[] {
  const random = seededRandom(seed ^ 0x0cde12)
  return Array.from({ length: random.below(3) }, () => ({
    kind: "move-cash",
    at: random.below(span),
    till: random.below(TILLS.length),
    direction: "in",
    amount: 2_000 * (1 + random.below(300)),
  }))
}

/** The history of a seed: sales, and what goes wrong around them, in the order of time. */
export function writeHistory(seed: number): Happening[] {
  const random = seededRandom(seed)
  const span = pick(random, [60_000, 180_000, 420_000])
  const atOf = (share: number) => Math.floor(span * share)
  const rarities = random.below(3) === 0 ? [] : [pick(random, RARITIES)]
  // A server from before an enrolment does not know the device: a person must act, no machine.
  const isOldServer = rarities.includes("old-server")
  if (random.below(4) === 0)
    rarities.push(isOldServer || random.below(2) === 0 ? "poison" : "enrolled")
  const events = [...new Set(rarities)].flatMap((kind) =>
    rare[kind](random, random.below(TILLS.length), atOf),
  )
  const tills = rarities.includes("clone") ? TILLS.length + 1 : TILLS.length
  const count = 8 + random.below(32)
  // A coach stops: both tills of the outlet sell in the same second.
  if (random.below(3) === 0) events.push(...coach(random, random.below(span)))
  for (let i = 0; i < count; i++) {
    const till = random.below(tills)
    const at = random.below(span)
    if (random.below(8) === 0) {
      const newest = random.below(2) === 0
      events.push({ at, kind: "refund", till, newest, qtyMilli: 250 * (1 + random.below(8)) })
    } else if (random.below(5) < 3) {
      events.push({
        at,
        kind: "sell",
        till,
        count: random.below(20) === 0 ? 10 + random.below(60) : 1,
        sku: random.below(3),
        qtyMilli: 250 * (1 + random.below(12)),
        paid: pick(random, ["cash", "cash", "card"] as const),
      })
    } else events.push(...trouble(random, till, at, span))
  }
  events.push(...goodsOf(seed, span), ...stocktakesOf(seed, span), ...invoicesOf(seed, span))
  events.push(...orderMoneyOf(seed, span), ...clocksOf(seed, span))
  return events.sort((a, b) => a.at - b.at)
}

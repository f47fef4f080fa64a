/** One thing wanted. Lines may share an inventory item; then they share what is there. */
export type WantedLine = { id: string; itemId: string; qtyMilli: number; stepMilli: number }

/** An outlet that may serve, with its distance from the receiver in kilometres. */
export type Server = {
  code: string
  km: number
  /** Whether this outlet may sell the line at all (alcohol). */
  mayServe: (lineId: string) => boolean
  /** Thousandths that it can give online, by inventory item; missing is nothing. */
  available: ReadonlyMap<string, number>
}

export type Part = { outletCode: string; qtyMilli: number }

export type Allocation = {
  /** Parts by line; they add up to the wanted quantity, or to less for a line that is short. */
  parts: Map<string, Part[]>
  /** Lines that all outlets together cannot serve. */
  short: Set<string>
}

/** Beyond four parcels nobody gains from the perfect choice; then the nearest give what they have. */
const MOST_PARCELS = 4

type Left = Map<string, number>

const key = (server: Server, itemId: string) => `${server.code}|${itemId}`

const leftOf = (servers: readonly Server[]): Left =>
  new Map(servers.flatMap((s) => [...s.available].map(([item, qty]) => [key(s, item), qty])))

const canGive = (left: Left, server: Server, line: WantedLine): number => {
  if (!server.mayServe(line.id)) return 0
  const qty = Math.max(0, left.get(key(server, line.itemId)) ?? 0)
  return qty - (qty % line.stepMilli)
}

const take = (left: Left, server: Server, line: WantedLine, qtyMilli: number): Part => {
  left.set(key(server, line.itemId), (left.get(key(server, line.itemId)) ?? 0) - qtyMilli)
  return { outletCode: server.code, qtyMilli }
}

/** Each line whole from the nearest of these outlets that has all of it; null if one has none. */
function serveWhole(lines: readonly WantedLine[], servers: readonly Server[], left: Left) {
  const parts = new Map<string, Part[]>()
  for (const line of lines) {
    const server = servers.find((s) => canGive(left, s, line) >= line.qtyMilli)
    if (!server) return null
    parts.set(line.id, [take(left, server, line, line.qtyMilli)])
  }
  return parts
}

/** Each line from the nearest outlets until it is full; what is missing stays missing. */
function serveSplit(lines: readonly WantedLine[], servers: readonly Server[], left: Left) {
  const parts = new Map<string, Part[]>()
  const short = new Set<string>()
  for (const line of lines) {
    let missing = line.qtyMilli
    const own: Part[] = []
    for (const server of servers) {
      const qty = Math.min(missing, canGive(left, server, line))
      if (qty > 0) own.push(take(left, server, line, qty))
      missing -= qty
      if (missing === 0) break
    }
    parts.set(line.id, own)
    if (missing > 0) short.add(line.id)
  }
  return { parts, short }
}

/** Calls `visit` with every subset of this size, nearest together first pruned by the best found. */
function nearestSet(
  servers: readonly Server[],
  size: number,
  serves: (set: readonly Server[]) => boolean,
): readonly Server[] | null {
  let best: { km: number; set: readonly Server[] } | null = null
  const pick = (start: number, set: Server[], km: number): void => {
    if (best && km >= best.km) return
    if (set.length === size) {
      if (serves(set)) best = { km, set: [...set] }
      return
    }
    for (let i = start; i < servers.length; i += 1) {
      const server = servers[i]
      if (!server) continue
      set.push(server)
      pick(i + 1, set, km + server.km)
      set.pop()
    }
  }
  pick(0, [], 0)
  return (best as { set: readonly Server[] } | null)?.set ?? null
}

// The scarcest line first: a line that many can serve must not take the place of one that few can.
const byDemand = (a: WantedLine, b: WantedLine) => b.qtyMilli - a.qtyMilli || (a.id < b.id ? -1 : 1)

/**
 * Where an online order comes from: the fewest parcels, then the nearest outlets; lines stay whole
 * wherever a set of outlets allows it, and only else are split. Pure; never gives more than there
 * is, and what it gives of a line is a multiple of its step.
 */
export function planAllocation(
  lines: readonly WantedLine[],
  outlets: readonly Server[],
): Allocation {
  const servers = [...outlets].sort((a, b) => a.km - b.km || (a.code < b.code ? -1 : 1))
  const all = serveSplit([...lines].sort(byDemand), servers, leftOf(servers))
  const wanted = lines.filter((line) => !all.short.has(line.id)).sort(byDemand)
  const plan = wanted.length > 0 ? bestPlan(wanted, servers) : null
  if (!plan) return all
  const parts = new Map(plan)
  for (const id of all.short) parts.set(id, all.parts.get(id) ?? [])
  return { parts, short: all.short }
}

function bestPlan(wanted: readonly WantedLine[], servers: readonly Server[]) {
  const useful = servers.filter((s) => wanted.some((line) => canGive(leftOf([s]), s, line) > 0))
  const sizes = Array.from({ length: Math.min(MOST_PARCELS, useful.length) }, (_, i) => i + 1)
  const splits = (set: readonly Server[]) => serveSplit(wanted, set, leftOf(set)).short.size === 0
  for (const size of sizes) {
    const whole = nearestSet(useful, size, (set) => serveWhole(wanted, set, leftOf(set)) !== null)
    if (whole) return serveWhole(wanted, whole, leftOf(whole))
  }
  for (const size of sizes) {
    const split = nearestSet(useful, size, splits)
    if (split) return serveSplit(wanted, split, leftOf(split)).parts
  }
  return null
}

import type { ExceptionLine } from "@ocop/contracts"

/** What is stored of an exception, and the names of what it names. */
export type ExceptionFacts = {
  kind: string
  details: Record<string, unknown>
  /** Name of the one thing in question. */
  item: string | null
  /** Names of a sale's lines by their number. */
  names: Record<string, string> | null
}

type Told = Record<string, unknown>

const numberOf = (value: unknown): number | null => {
  const number = typeof value === "string" ? Number(value) : value
  return typeof number === "number" && Number.isFinite(number) ? number : null
}

const UNIT = {
  PRICE_DRIFT: "dong",
  TAX_DRIFT: "bp",
  BADGE_DRIFT: "stars",
} as const

/** `till` and `server` of a drift are a figure, a rate beside its treatment, or a badge. */
const figureOf = (value: unknown): number | null => {
  if (Array.isArray(value)) return numberOf(value[1])
  if (typeof value === "object" && value !== null) return numberOf((value as Told).stars)
  return numberOf(value)
}

/** What a person sees of an exception: what was found beside what it should have been. */
export function exceptionLines({ kind, details, item, names }: ExceptionFacts): ExceptionLine[] {
  const told = (Array.isArray(details.lines) ? details.lines : []) as Told[]
  const nameOf = ({ lineNo }: Told) => names?.[String(lineNo)] ?? null
  const alone = (unit: ExceptionLine["unit"], found: unknown, expected: unknown) => [
    { name: item, unit, found: numberOf(found), expected: numberOf(expected) },
  ]
  switch (kind) {
    case "NEGATIVE_STOCK":
      return alone("qty", (numberOf(details.qty) ?? 0) * 1000, 0)
    case "PRICE_DRIFT":
    case "TAX_DRIFT":
    case "BADGE_DRIFT":
      return told.map((line) => ({
        name: nameOf(line),
        unit: UNIT[kind],
        found: figureOf(line.till),
        expected: figureOf(line.server),
      }))
    case "LIMIT_EXCEEDED":
      return [
        ...told.map((line) => ({
          name: nameOf(line),
          unit: "bp" as const,
          found: numberOf(line.bp),
          expected: numberOf(line.limit),
        })),
        ...(details.amount === undefined ? [] : alone("dong", details.amount, details.limit)),
      ]
    case "CLOCK_DRIFT":
      return alone("ms", details.driftMs ?? (details.offsetMs || details.aheadMs), 0)
    case "COUNT_DIFFERENCE":
    case "COUNT_OVERTAKEN":
    case "PICKING_SHORT":
      return told.map(({ name, found, expected }) => ({
        name: typeof name === "string" ? name : null,
        unit: "qty",
        found: numberOf(found),
        expected: numberOf(expected),
      }))
    case "TRANSFER_UNSEEN":
      return alone("dong", details.came, details.amount)
    case "SESSION_DRIFT":
      return alone("dong", details.till, details.server)
    default:
      return item === null ? [] : alone("qty", null, null)
  }
}

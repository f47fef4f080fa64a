import { ERROR_REGISTRY, type ErrorBody, type ErrorCode } from "@ocop/contracts"
import { beforeAll, describe, expect, it } from "vitest"
import type { Shop } from "../integration/vendor/support/open-shop.js"
import { type Callers, openCallers } from "./callers.js"
import { contractOf } from "./contracts.js"
import { changedTables, footprint } from "./footprint.js"
import { ourRoutes, type Route } from "./routes.js"
import { type Place, type Sample, samplesOf, spoilt } from "./sample.js"

const UNKNOWN = "zz_unknown"
/** Ends no word of SQL, file or pattern well; a zero byte is the one that Postgres cannot store. */
const FOREIGN_IDS = ["zz-nobody", "99999999999999999999", "'%20or%201=1--", "%00", "z".repeat(2000)]

/** Open by what they are; each is guarded by something else that its own tests prove. */
const FOR_ANYBODY =
  /^\/(store(?!\/account)|public|hooks)\/|^\/store\/account\/(code|session)$|^\/pos\/enrol$|^\/vendor\/session\/code$/
/** Forms, not JSON: their own tests send them; here it counts that nothing else is taken. */
const isForm = ({ handler }: Route) => /\breadForm\b|\breadMultipartFile\b|\.files\b/.test(handler)
/** Medusa's own route with our handler: its dashboard reads a `type` beside the shape. */
const DASHBOARDS = "/admin/uploads"
/** Signed by a bank or gateway over every byte; an unknown name in them changes nothing for us. */
const SIGNED = /^\/hooks\//

const ROUTES = ourRoutes()
const GUARDED = ROUTES.filter(({ path }) => !FOR_ANYBODY.test(path))

/** Everything counted, weighed or paid is whole; a distance need not be. */
const FRACTION = 0.1234567
const DECIMALS = /Km$/
/** Longer than any word or story; a file as text may be longer yet. */
const LONG = "z".repeat(10_000)
const FILES = /csv$|^file\.sealed$/

const SPOILS: Record<Place["kind"], unknown[]> = {
  object: ["text", [], 7],
  string: [7, {}, LONG],
  number: ["many", -1, FRACTION, Number.MAX_SAFE_INTEGER, 1e300],
  boolean: ["yes", 2],
  array: ["text", {}],
}

/** Everything that a contract must refuse: a strange field at each depth, each field out of its form. */
function bad({ value, places }: Sample): [what: string, value: unknown][] {
  return places.flatMap(({ path, kind }) => {
    const at = path.join(".") || "the body"
    const spoils = SPOILS[kind].filter(
      (by) => !(by === FRACTION && DECIMALS.test(at)) && !(by === LONG && FILES.test(at)),
    )
    const wrong = spoils.map((by): [string, unknown] => [
      `${at} = ${JSON.stringify(by).slice(0, 40)}`,
      spoilt(value, path, () => by),
    ])
    if (kind !== "object") return wrong
    const strange = spoilt(value, path, (old) => ({ ...(old as object), [UNKNOWN]: 1 }))
    return [[`${at} with ${UNKNOWN}`, strange] as [string, unknown], ...wrong]
  })
}

const filled = (path: string, id = "zz-nobody") => path.replaceAll(/:\w+/g, id)

const queryText = (value: unknown) =>
  new URLSearchParams(
    Object.entries((value ?? {}) as object).map(([key, part]) => [key, String(part)]),
  ).toString()

/** The address with the query that its contract asks for, and more behind it. */
function addressOf(route: Route, given: { id?: string; more?: string } = {}): string {
  const { query } = contractOf(route)
  const [sample] = query ? samplesOf(query) : []
  const text = [queryText(sample?.value), given.more].filter(Boolean).join("&")
  return `${filled(route.path, given.id)}${text ? `?${text}` : ""}`
}

const bodyOf = (route: Route): unknown => {
  const { body } = contractOf(route)
  if (body) return samplesOf(body)[0]?.value
  return route.method === "GET" ? undefined : {}
}

type Answer = { status: number; body: unknown }

/** A refusal in the one shape, or the sentence that says what came instead. */
function refusal(
  { name, path }: Route,
  what: string,
  { status, body }: Answer,
  code?: ErrorCode,
): string | null {
  const said = body as ErrorBody
  const isDashboards = path === DASHBOARDS
  const text = `${status} ${JSON.stringify(body)?.slice(0, 200)}`
  if (status < 400 || status >= 500) return `${name} ${what}: not refused, but answered ${text}`
  const keys = Object.keys(said ?? {}).filter((key) => !(isDashboards && key === "type"))
  if (keys.sort().join() !== "code,details,message")
    return `${name} ${what}: refused in another shape: ${text}`
  if (ERROR_REGISTRY[said.code as ErrorCode]?.status !== status)
    return `${name} ${what}: the code and the status do not belong together: ${text}`
  if (code && said.code !== code) return `${name} ${what}: should be ${code}: ${text}`
  return null
}

export function branches(shop: () => Shop) {
  let callers: Callers
  beforeAll(async () => {
    callers = await openCallers(shop())
  })

  /** Runs the tries; says which were not refused as they should be, and what they changed. */
  async function refused(tries: Promise<string | null>[]): Promise<string[]> {
    return (await Promise.all(tries)).filter((sentence) => sentence !== null)
  }
  const unchanged = async (act: () => Promise<string[]>) => {
    const before = await footprint(shop())
    const sentences = await act()
    const changed = changedTables(before, await footprint(shop()))
    return [...sentences, ...changed.map((name) => `a refused call changed the table ${name}`)]
  }

  describe("every route of ours", () => {
    it("reads what it is given by a contract that the tests can find", () => {
      const unread = ROUTES.filter((route) => {
        const { body, query } = contractOf(route)
        const rest = route.handler.replaceAll("parseWith(noQuery, req.query)", "")
        const reads = (part: string) =>
          new RegExp(`\\breq\\.(validated)?${part}\\b`, "i").test(rest)
        return (
          !SIGNED.test(route.path) &&
          ((reads("body") && route.method !== "GET" && !body) ||
            (reads("query") && route.method === "GET" && !query))
        )
      }).map(({ name }) => `${name}: read it with parseWith(schema of @ocop/contracts, req.body)`)
      expect(unread).toEqual([])
    })

    it.each(ROUTES.filter((route) => contractOf(route).body !== undefined))(
      "$name has a contract that lets no strange field, wrong type or absurd number through",
      (route) => {
        const { body } = contractOf(route)
        if (!body) throw new Error("no contract")
        const taken = samplesOf(body).flatMap((sample) =>
          bad(sample).filter(([, value]) => body.safeParse(value).success),
        )
        expect(taken.map(([what]) => what)).toEqual([])
      },
    )

    it.each(ROUTES)("$name refuses what it does not know, and changes nothing", async (route) => {
      const call = callers.of(route.path)
      const { body } = contractOf(route)
      const sentences = await unchanged(() => {
        const tries: Promise<string | null>[] = []
        const attempt = (what: string, path: string, sent: unknown, code?: ErrorCode) =>
          tries.push(
            call(route.method, path, sent).then((answer) => refusal(route, what, answer, code)),
          )
        if (!SIGNED.test(route.path)) {
          const address = addressOf(route, { more: `${UNKNOWN}=1` })
          attempt(
            `?${UNKNOWN}=1`,
            address,
            bodyOf(route),
            isForm(route) ? undefined : "INVALID_REQUEST",
          )
        }
        if (route.method !== "GET") {
          const all = body ? samplesOf(body).flatMap(bad) : []
          const some = all.filter((_, n) => n % Math.ceil(all.length / 6) === 0)
          const strange: [string, unknown] = ["a body nobody asked for", { [UNKNOWN]: 1 }]
          const code = SIGNED.test(route.path) || isForm(route) ? undefined : "INVALID_REQUEST"
          for (const [what, sent] of [strange, ["a list", []] as [string, unknown], ...some])
            attempt(what, addressOf(route), sent, code)
        }
        if (route.path.includes(":"))
          for (const id of FOREIGN_IDS)
            attempt(`id ${id.slice(0, 40)}`, addressOf(route, { id }), bodyOf(route))
        return refused(tries)
      })
      expect(sentences).toEqual([])
    })

    it.each(ROUTES)("$name has an answer for foreign ids and zero bytes", async (route) => {
      const call = callers.of(route.path)
      const { body, query } = contractOf(route)
      const sound = body ? samplesOf(body) : [{ value: bodyOf(route), places: [] }]
      const zero = (value: unknown) => (value === "" ? value : `${String(value)}\u0000`)
      const bodies = sound.flatMap(({ value, places }) => [
        value,
        ...places
          .filter(({ kind }) => kind === "string")
          .slice(0, 4)
          .map(({ path }) => spoilt(value, path, zero)),
      ])
      const queries = query
        ? samplesOf(query).flatMap(({ value, places }) => [
            ...places
              .filter(({ path }) => path.length > 0)
              .flatMap(({ path }) =>
                ["-1", "1e99", "\u0000", "z".repeat(5000)].map((by) =>
                  queryText(spoilt(value, path, () => by)),
                ),
              ),
            `${queryText(value)}&${queryText(value)}`,
          ])
        : []
      const path = filled(route.path)
      const answers = await Promise.all([
        ...bodies.map((sent) => call(route.method, addressOf(route), sent)),
        ...queries.map((text) => call(route.method, `${path}?${text}`, bodyOf(route))),
      ])
      const broken = answers.flatMap((answer) =>
        answer.status < 400 ? [] : (refusal(route, "with foreign ids", answer) ?? []),
      )
      expect(broken).toEqual([])
    })

    it.each(GUARDED)("$name is closed to everybody else", async (route) => {
      const sentences = await unchanged(() =>
        refused(
          callers
            .strangersTo(route.path)
            .map(([who, call]) =>
              call(route.method, addressOf(route), route.method === "GET" ? undefined : {}).then(
                (answer) =>
                  refusal(route, `for ${who}`, answer) ??
                  (answer.status === 401
                    ? null
                    : `${route.name} for ${who}: ${answer.status} instead of 401`),
              ),
            ),
        ),
      )
      expect(sentences).toEqual([])
    })
  })
}

import { resolve } from "node:path"
import { parseArgs } from "node:util"
import type { CataloguePage, Suggestions } from "@ocop/contracts"
import { createDatabase, dropDatabase, readPublishableKey, repoRoot, withDatabase } from "@ocop/ops"
import pg from "pg"
import { cloneDatabase, startBackend } from "../support/index.js"
import { inArena } from "./arena.js"
import { quantile, runBench } from "./harness.js"
import {
  type Answered,
  figuresOf,
  type Judgement,
  judge,
  readJudgements,
} from "./search-judgements.js"
import { openRawSearch } from "./search-raw.js"
import { goodsOf, growOurs, growRival, nameRival } from "./search-size.js"

/** 148 products and 67 copies of each: a little over 10,000. */
const COPIES = 67
const LOOKS = 240
const RIVAL_LOOKS = 60
/** Seconds a key: one round says it. */
const STOCK = { stock: 1 }
const PAGE = 10

type Server = { url: string; key: string }
type Search = (text: string) => Promise<Answered>

async function get<T>({ url, key }: Server, path: string): Promise<T> {
  const response = await fetch(`${url}${path}`, { headers: { "x-publishable-api-key": key } })
  if (response.status !== 200) {
    throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 200)}`)
  }
  return (await response.json()) as T
}

const q = (text: string) => `q=${encodeURIComponent(text)}`

const ourSearch =
  (server: Server): Search =>
  async (text) => {
    const page = await get<CataloguePage>(server, `/store/catalogue?page_size=${PAGE}&${q(text)}`)
    return { titles: page.items.map(({ title }) => title), whole: page.search?.whole ?? 0 }
  }

// Stock Medusa marks nothing as near: what it answers it means.
const rivalSearch =
  (server: Server): Search =>
  async (text) => {
    const path = `/store/products?limit=${PAGE}&fields=id,title&${q(text)}`
    const { products } = await get<{ products: { title: string }[] }>(server, path)
    return { titles: products.map(({ title }) => title), whole: products.length }
  }

async function figures(judgements: readonly Judgement[], search: Search) {
  const verdicts = []
  for (const one of judgements) verdicts.push(judge(one, await search(one.query)))
  return figuresOf(verdicts)
}

/** What stands in the box while the queries are typed: every third letter, and the whole. */
const typing = (judgements: readonly Judgement[]): string[] =>
  judgements.flatMap(({ query }) =>
    Array.from({ length: query.length - 1 }, (_, i) => query.slice(0, i + 2)).filter(
      (text) => text.trim().length > 1 && (text.length % 3 === 2 || text === query),
    ),
  )

/** The 95th percentile of one client's waits, milliseconds. */
async function p95(
  texts: readonly string[],
  looks: number,
  look: (text: string) => Promise<unknown>,
) {
  const waits: number[] = []
  for (let n = 0; n < looks; n += 1) {
    // A step that is prime to most lengths goes through all kinds of queries.
    const text = texts[(n * 37) % texts.length] ?? ""
    const started = performance.now()
    await look(text)
    waits.push(performance.now() - started)
  }
  return quantile(waits, 0.95)
}

async function rivalKey(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const found = await client.query<{ token: string }>(
    "select token from api_key where title = 'bench'",
  )
  await client.end()
  return found.rows[0]?.token ?? ""
}

const { values } = parseArgs({
  options: { judgements: { type: "string" } },
  strict: false,
})
const file =
  typeof values.judgements === "string"
    ? // The path is the caller's: pnpm runs scripts in the repository's folder.
      resolve(process.env.INIT_CWD ?? process.cwd(), values.judgements)
    : resolve(repoRoot, "backend", "data", "search-judgements.csv")
const judgements = readJudgements(file)
const texts = typing(judgements)

await inArena(async (arena) => {
  const small = await cloneDatabase()
  const large = await cloneDatabase()
  const rivals = ["search_rival_small", "search_rival_large"].map((name) => ({
    name,
    url: withDatabase(arena.serverUrl, name),
  }))
  const [rivalSmall, rivalLarge] = rivals
  if (!rivalSmall || !rivalLarge) throw new Error("two rivals are needed")
  const ends: (() => Promise<unknown>)[] = []
  const ours = async (databaseUrl: string): Promise<Server> => {
    const backend = await startBackend({ databaseUrl, env: { OCOP_DRAIN: "off" } })
    ends.push(backend.stop)
    return { url: backend.url, key: await readPublishableKey(databaseUrl) }
  }
  try {
    await growOurs(large.url, COPIES)
    const rival = await arena.rival()
    const goods = await goodsOf(small.url)
    for (const { name, url } of rivals) {
      await dropDatabase(arena.serverUrl, name)
      await createDatabase(arena.serverUrl, name, rival.databaseName)
      await nameRival(url, goods)
    }
    await growRival(rivalLarge.url, COPIES)
    const theirs = async (databaseUrl: string): Promise<Server> => ({
      url: (await rival.server(databaseUrl)).url,
      key: await rivalKey(databaseUrl),
    })
    const [oursSmall, oursLarge] = [await ours(small.url), await ours(large.url)]
    const [theirsSmall, theirsLarge] = [await theirs(rivalSmall.url), await theirs(rivalLarge.url)]
    const [rawSmall, rawLarge] = [await openRawSearch(small.url), await openRawSearch(large.url)]
    ends.push(rawSmall.close, rawLarge.close)
    const metric = (name: "recall" | "top" | "none", target: string) => ({
      metric: name,
      unit: "share of 1",
      target,
      ours: async () => (await figures(judgements, ourSearch(oursSmall)))[name],
      rivals: {
        stock: async () => (await figures(judgements, rivalSearch(theirsSmall)))[name],
        raw: async () => (await figures(judgements, rawSmall.search))[name],
      },
    })
    await runBench("search", [
      metric("recall", "≥ 0.95"),
      metric("top", "≥ 0.9"),
      metric("none", "1"),
      {
        metric: "p95",
        unit: "ms a keystroke",
        target: "≤ 20 at 10,000 products",
        ours: () =>
          p95(texts, LOOKS, (text) => get<Suggestions>(oursLarge, `/store/suggestions?${q(text)}`)),
        rivals: {
          stock: () => p95(texts, RIVAL_LOOKS, rivalSearch(theirsLarge)),
          raw: () => p95(texts, LOOKS, rawLarge.search),
        },
        seldom: STOCK,
      },
      {
        metric: "p95-page",
        unit: "ms a page",
        target: "",
        ours: () => p95(texts, LOOKS, ourSearch(oursLarge)),
        rivals: {
          stock: () => p95(texts, RIVAL_LOOKS, rivalSearch(theirsLarge)),
          raw: () => p95(texts, LOOKS, rawLarge.search),
        },
        seldom: STOCK,
      },
    ])
  } finally {
    for (const end of ends) await end()
    await (await arena.rival()).stop()
    for (const { name } of rivals) await dropDatabase(arena.serverUrl, name)
    await small.drop()
    await large.drop()
  }
})

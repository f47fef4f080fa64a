import { readFileSync } from "node:fs"

/**
 * What people judged of one query. `all`: every name is in the first ten. `only`: at least five
 * results, and the first ten are all named. `none`: nothing, or only what is marked as near.
 */
export type Judgement = {
  query: string
  kind: string
  top: string | null
  names: string[]
  mode: "all" | "only" | "none"
}

/** What a search answered: titles, best first, and how many of them hold all that was asked. */
export type Answered = { titles: string[]; whole: number }

export type Verdict = {
  /** Share (0 … 1) of what should be there; null where nothing should. */
  recall: number | null
  /** Whether the first result is the one named; null where none is named. */
  top: boolean | null
  /** Whether nothing was found where nothing should be. */
  none: boolean | null
}

const FEWEST = 5
const PAGE = 10

/** A line of CSV with quotes. */
const cells = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  )

/** Judgements of a CSV file: query, lang, kind, must_top1, must_top10 (`|` between), note (`mode=`). */
export function readJudgements(file: string): Judgement[] {
  const [, ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/)
  return lines.map((line) => {
    const [query = "", , kind = "", top = "", names = "", note = ""] = cells(line)
    const mode = /mode=(all|only|none)/.exec(note)?.[1]
    if (!mode) throw new Error(`${file}: no mode in the note of “${query}”`)
    return {
      query,
      kind,
      top: top || null,
      names: names.split("|").filter(Boolean),
      mode: mode as Judgement["mode"],
    }
  })
}

/** Judges one answer. */
export function judge({ mode, names, top }: Judgement, { titles, whole }: Answered): Verdict {
  const page = titles.slice(0, PAGE)
  const first = top === null ? null : page[0] === top
  if (mode === "none") return { recall: null, top: first, none: whole === 0 }
  const there =
    mode === "all"
      ? names.filter((name) => page.includes(name)).length / Math.max(1, names.length)
      : page.filter((title) => names.includes(title)).length / Math.max(1, page.length)
  const recall = mode === "only" && titles.length < FEWEST ? 0 : there
  return { recall, top: first, none: null }
}

const share = (values: readonly (number | boolean | null)[]) => {
  const told = values.filter((value) => value !== null).map(Number)
  return told.length === 0 ? 1 : told.reduce((sum, value) => sum + value, 0) / told.length
}

/** The three figures of many verdicts, each a share of 1. */
export function figuresOf(verdicts: readonly Verdict[]) {
  return {
    recall: share(verdicts.map(({ recall }) => recall)),
    top: share(verdicts.map(({ top }) => top)),
    none: share(verdicts.map(({ none }) => none)),
  }
}

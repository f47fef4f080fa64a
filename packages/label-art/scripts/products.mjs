// The demo products as label specifications, read from a list in the shape of products.csv.
import { readFileSync } from "node:fs"
import { motifFor, slugsOf } from "../src/index.ts"
import { SCENES } from "../src/scenes.ts"

/** Districts before 2025 by the land they lie in; Hà Tĩnh has mountains, a plain and a coast. */
const LANDS = [
  [/Hương Sơn|Hương Khê|Vũ Quang/, "hills"],
  [/Nghi Xuân|Lộc Hà|Kỳ Anh/, "waves"],
]

const UNITS = {
  kg: "Bán theo cân",
  con: "Bán theo con",
  quả: "Bán theo quả",
  hộp: "Hộp",
  chai: "Chai",
  gói: "Gói",
  hũ: "Hũ",
  bộ: "Bộ",
  bó: "Bó",
  cái: "Cái",
  lít: "Bán theo lít",
  túi: "Túi",
  lọ: "Lọ",
  chục: "Bán theo chục",
}

/** Rows of a CSV with quoted cells, keyed by its first line. */
function readCsv(file) {
  const cell = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g
  const split = (line) =>
    [...line.matchAll(cell)]
      .slice(0, -1)
      .map((match) => match[1].replace(/^"|"$/g, "").replaceAll('""', '"'))
  const [head, ...lines] = readFileSync(file, "utf8").trim().split("\n")
  const keys = split(`${head},`)
  return lines.map((line) => {
    const values = split(`${line},`)
    return Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""]))
  })
}

/** @param {string} file path of products.csv */
export function readProducts(file) {
  const rows = readCsv(file)
  const slugs = slugsOf(rows.map((row) => ({ name: row.name_vi, producer: row.producer })))
  const turns = {}
  return rows.map((row, index) => {
    const motif = motifFor({ name: row.name_vi, setNo: Number(row.qd26_set_no) })
    // Within a motif grounds and suns take turns, so that neighbours in a list differ.
    turns[motif] = (turns[motif] ?? -1) + 1
    const landscape = LANDS.find(([districts]) => districts.test(row.old_district))?.[1] ?? "rice"
    const place = [row.new_commune, "Hà Tĩnh"].filter(Boolean).join(" · ")
    return {
      slug: slugs[index],
      motif,
      landscape: SCENES[motif].land === "commune" ? landscape : undefined,
      variant: turns[motif],
      plate: {
        name: row.name_vi,
        producer: row.producer || undefined,
        place,
        content: UNITS[row.unit],
      },
    }
  })
}

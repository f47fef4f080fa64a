import { fold } from "@ocop/vn"

/** Families of goods, by the words their names begin with or hold; the first that fits counts. */
const FAMILIES = [
  "cu do",
  "keo lac",
  "banh da nem",
  "banh da",
  "banh ram",
  "banh chung",
  "nuoc mam",
  "nuoc cot",
  "mat ong",
  "mat mia",
  "ruou",
  "dong trung",
  "nhung huou",
  "cao",
  "tra",
  "gio",
  "xuc xich",
  "cha bong",
  "nem chua",
  "muc",
  "tom",
  "ca",
  "sua",
  "luon",
  "ga",
  "thit",
  "cam",
  "buoi",
  "dua luoi",
  "oi",
  "bi xanh",
  "tram muoi",
  "gao",
  "mien",
  "ngu coc",
  "lac",
  "dau lac",
  "dau vung",
  "tinh bot",
  "tinh dau",
  "bot nem",
  "hanh tam",
  "che",
  "nhang",
  "huong tram",
  "vong tram",
  "dua moc",
] as const

/** The family of goods a name tells, as pictures and icons are chosen by it: `cu-do`, `mat-ong`. */
export function motifOf(name: string, setNo: number): string {
  // "chẻo" is a sauce; folding alone would make it tea's neighbour.
  const words = ` ${fold(name)} `
  const starts = FAMILIES.filter((family) => words.startsWith(` ${family} `))
  const holds = FAMILIES.filter((family) => words.includes(` ${family} `))
  const family = [...starts, ...holds].sort((a, b) => words.indexOf(a) - words.indexOf(b))[0]
  return family ? family.replaceAll(" ", "-") : `set-${setNo}`
}

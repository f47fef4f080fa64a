import { foldName } from "./slug.js"

/** Every motif that can be drawn. */
export const MOTIFS = [
  "cu-do",
  "peanut-candy",
  "peanuts",
  "rice-cracker",
  "rice-paper",
  "molasses",
  "fish-sauce",
  "squid",
  "shrimp",
  "dried-fish",
  "jellyfish",
  "honey",
  "tea",
  "rice-wine",
  "oil",
  "essence",
  "orange",
  "pomelo",
  "guava",
  "melon",
  "gourd",
  "shallot",
  "deer",
  "rooster",
  "pig",
  "goat",
  "gio",
  "sausage",
  "banh-chung",
  "noodles",
  "rice",
  "grain",
  "olives",
  "relish",
  "cordyceps",
  "dried-meat",
  "incense",
  "beads",
  "woodware",
] as const

export type Motif = (typeof MOTIFS)[number]

/** Words of a folded name that decide, the first match wins: the special before the general. */
const BY_NAME: readonly (readonly [RegExp, Motif])[] = [
  [/\bruou\b/, "rice-wine"],
  [/\bcu do\b/, "cu-do"],
  [/\bkeo lac\b/, "peanut-candy"],
  [/\bmat ong\b/, "honey"],
  [/\bmat mia\b/, "molasses"],
  [/\bnuoc mam\b/, "fish-sauce"],
  [/\b(tinh dau)\b/, "essence"],
  [/\bdau (lac|vung)\b/, "oil"],
  [/\b(rim lac|ca (com|mom|moi|ngan)|luon)\b/, "dried-fish"],
  [/\btra\b/, "tea"],
  [/\b(nhung huou|cao xuong huou|cao nhung)\b/, "deer"],
  [/\bdong trung\b/, "cordyceps"],
  [/\b(banh da nem|banh ram)\b/, "rice-paper"],
  [/\bbanh da\b/, "rice-cracker"],
  [/\bbanh chung\b/, "banh-chung"],
  [/\b(mien|bun|pho)\b/, "noodles"],
  [/\bmuc\b/, "squid"],
  [/\bsua\b/, "jellyfish"],
  [/\btom chua\b|\bcheo\b|\bnuoc cot canh\b/, "relish"],
  [/\btom\b/, "shrimp"],
  [/\bxuc xich\b/, "sausage"],
  [/\b(bo kho|cha bong)\b/, "dried-meat"],
  [/\b(gio|nem chua)\b/, "gio"],
  [/\b(ga|bo cau)\b/, "rooster"],
  [/\blon\b/, "pig"],
  [/\bde\b/, "goat"],
  [/\b(ngu coc|tinh bot|bot nem)\b/, "grain"],
  [/\bgao\b/, "rice"],
  [/\blac\b/, "peanuts"],
  [/\bbuoi\b/, "pomelo"],
  [/\bcam\b/, "orange"],
  [/\boi\b/, "guava"],
  [/\bdua luoi\b/, "melon"],
  [/\b(bi xanh|muop)\b/, "gourd"],
  [/\bhanh\b/, "shallot"],
  [/\btram muoi\b/, "olives"],
  [/\bvong tram\b/, "beads"],
  [/\b(nhang|huong)\b/, "incense"],
  [/\b(dua|dung cu)\b/, "woodware"],
]

/** By number of the product set of QĐ 26/2026/QĐ-TTg, for names that say nothing. */
const BY_SET: Record<number, Motif> = {
  1: "gourd",
  2: "rooster",
  3: "rice",
  4: "honey",
  6: "noodles",
  7: "olives",
  8: "dried-fish",
  9: "fish-sauce",
  10: "relish",
  12: "tea",
  14: "rice-wine",
  15: "rice-wine",
  18: "cordyceps",
  20: "essence",
  21: "woodware",
}

/** The motif of a product, from its Vietnamese name and, failing that, its criteria set. */
export function motifFor({ name, setNo }: { name: string; setNo?: number }): Motif {
  const folded = foldName(name)
  const found = BY_NAME.find(([words]) => words.test(folded))
  if (found) return found[1]
  return (setNo === undefined ? undefined : BY_SET[setNo]) ?? "olives"
}

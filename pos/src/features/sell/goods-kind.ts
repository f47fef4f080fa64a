import type { PosSku } from "@ocop/contracts"
import { fold } from "@ocop/vn"

export const GOODS_KINDS = [
  "cudo",
  "cracker",
  "candy",
  "sauce",
  "honey",
  "tea",
  "noodles",
  "nuts",
  "shrimp",
  "squid",
  "jelly",
  "fish",
  "sausage",
  "roll",
  "spirit",
  "oil",
  "rice",
  "jar",
  "fruit",
  "guava",
  "meat",
  "herbal",
  "incense",
  "craft",
  "gift",
  "box",
] as const
export type GoodsKind = (typeof GOODS_KINDS)[number]

const WORDS: readonly [word: RegExp, kind: GoodsKind][] = [
  [/^(hop giay|gio tre|ruong may|no ruy)/, "box"],
  [/hop qua|\bqua tang|bo qua/, "gift"],
  [/cu do/, "cudo"],
  [/banh/, "cracker"],
  [/keo/, "candy"],
  [/nuoc mam|nuoc cot|ruoc|mam /, "sauce"],
  [/mat ong|mat mia/, "honey"],
  [/\btra\b|\bche\b/, "tea"],
  [/mien|bun/, "noodles"],
  [/\blac\b(?!.*dau)|hat /, "nuts"],
  [/tom/, "shrimp"],
  [/sua an/, "jelly"],
  [/\bmuc\b/, "squid"],
  [/\bca\b|hai san/, "fish"],
  [/xuc xich|nem/, "sausage"],
  [/\bgio\b|\bcha\b/, "roll"],
  [/ruou/, "spirit"],
  [/\bdau\b|tinh dau/, "oil"],
  [/\bgao\b|ngu coc|bot/, "rice"],
  [/huong tram|\bhuong \w+ |nhang/, "incense"],
  [/muoi|dua mon|ca phao/, "jar"],
  [/^oi |buoi|dua luoi|bi xanh|rau/, "guava"],
  [/\bcam\b|quyt|chanh/, "fruit"],
  [/ga |thit|bo cau|lon|\bde\b/, "meat"],
  [/nhung huou|cao |dong trung|tinh bot nghe|duoc/, "herbal"],
  [/^dua |vong|bo dung cu|may tre/, "craft"],
]

const BY_SET: Record<number, GoodsKind> = {
  1: "fruit",
  2: "meat",
  3: "rice",
  4: "honey",
  6: "cracker",
  7: "candy",
  8: "fish",
  9: "sauce",
  10: "jar",
  11: "tea",
  12: "tea",
  14: "spirit",
  15: "spirit",
  18: "herbal",
  20: "oil",
  21: "craft",
}

/** Which flat drawing stands for these goods: by the words of the name, else by the criteria set. */
export function goodsKind(sku: Pick<PosSku, "name" | "setNo">): GoodsKind {
  const name = fold(sku.name)
  if (/^dau |tinh dau/.test(name)) return "oil"
  if (/^ruou/.test(name)) return "spirit"
  if (/^bo nhung|nhung huou|^cao /.test(name)) return "herbal"
  return WORDS.find(([word]) => word.test(name))?.[1] ?? BY_SET[sku.setNo] ?? "box"
}

/** What goods are called in English, and the folded Vietnamese words that find them. */
const WORDS: Record<string, readonly string[]> = {
  "deer antler": ["nhung huou"],
  antler: ["nhung huou"],
  honey: ["mat ong"],
  molasses: ["mat mia"],
  incense: ["nhang", "huong tram"],
  agarwood: ["tram"],
  "fish sauce": ["nuoc mam"],
  "peanut candy": ["cu do", "keo lac"],
  "peanut brittle": ["cu do", "keo lac"],
  peanut: ["lac", "cu do"],
  peanuts: ["lac", "cu do"],
  "rice cracker": ["banh da"],
  "rice wine": ["ruou nep"],
  "rice noodles": ["mien gao"],
  vermicelli: ["mien"],
  rice: ["gao"],
  tea: ["tra"],
  wine: ["ruou"],
  liquor: ["ruou"],
  pomelo: ["buoi"],
  orange: ["cam"],
  oranges: ["cam"],
  guava: ["oi"],
  melon: ["dua luoi"],
  cantaloupe: ["dua luoi"],
  squid: ["muc"],
  shrimp: ["tom"],
  fish: ["ca"],
  "dried fish": ["ca kho"],
  eel: ["luon"],
  chicken: ["ga"],
  beef: ["bo"],
  "pork roll": ["gio"],
  sausage: ["xuc xich"],
  ginger: ["gung"],
  turmeric: ["nghe"],
  cordyceps: ["dong trung ha thao"],
  cereal: ["ngu coc"],
  "essential oil": ["tinh dau"],
  "peanut oil": ["dau lac"],
  "sesame oil": ["dau vung"],
  seafood: ["hai san"],
}

/** Vietnamese alternatives for a query in English: the longest known name in it is exchanged. */
export function fromEnglish(words: readonly string[]): string[][] {
  for (let length = Math.min(3, words.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const known = WORDS[words.slice(at, at + length).join(" ")]
      if (!known) continue
      return known.map((name) => [
        ...words.slice(0, at),
        ...name.split(" "),
        ...words.slice(at + length),
      ])
    }
  }
  return []
}

/** What goods are called in English, and the folded Vietnamese words that find them. */
export const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  "deer antler": ["nhung huou"],
  antler: ["nhung huou"],
  antlers: ["nhung huou"],
  "antler velvet": ["nhung huou"],
  "velvet antler": ["nhung huou"],
  "deer velvet": ["nhung huou"],
  deer: ["huou"],
  "deer bone": ["xuong huou"],
  "bone extract": ["cao xuong"],
  extract: ["cao"],
  honey: ["mat ong"],
  molasses: ["mat mia"],
  "cane syrup": ["mat mia"],
  "sugarcane syrup": ["mat mia"],
  syrup: ["mat mia"],
  incense: ["nhang", "huong tram"],
  "incense stick": ["nhang", "huong tram"],
  "joss stick": ["nhang", "huong tram"],
  agarwood: ["tram"],
  bracelet: ["vong"],
  "fish sauce": ["nuoc mam"],
  "peanut candy": ["cu do", "keo lac"],
  "peanut brittle": ["cu do", "keo lac"],
  candy: ["keo", "cu do"],
  candies: ["keo", "cu do"],
  sweet: ["keo"],
  brittle: ["cu do", "keo lac"],
  nougat: ["cu do"],
  peanut: ["lac"],
  groundnut: ["lac"],
  "roasted peanut": ["lac rang"],
  roasted: ["rang"],
  garlic: ["toi"],
  chili: ["ot"],
  chilli: ["ot"],
  "rice cracker": ["banh da"],
  "sesame cracker": ["banh da vung"],
  cracker: ["banh da"],
  "rice paper": ["banh da nem", "banh ram"],
  "spring roll": ["banh ram", "banh da nem"],
  "spring roll wrapper": ["banh ram", "banh da nem"],
  "sticky rice cake": ["banh chung"],
  "chung cake": ["banh chung"],
  "tet cake": ["banh chung"],
  cake: ["banh"],
  "rice wine": ["ruou nep"],
  "sticky rice wine": ["ruou nep"],
  "rice noodle": ["mien gao"],
  noodle: ["mien"],
  vermicelli: ["mien"],
  rice: ["gao"],
  "brown rice": ["gao lut"],
  tea: ["tra"],
  "tea bag": ["tra tui loc"],
  "ginger tea": ["tra gung"],
  "black bean": ["dau den"],
  "bitter melon": ["muop dang"],
  "bitter gourd": ["muop dang"],
  wine: ["ruou"],
  liquor: ["ruou"],
  alcohol: ["ruou"],
  spirit: ["ruou"],
  myrtle: ["sim"],
  pomelo: ["buoi"],
  grapefruit: ["buoi"],
  orange: ["cam"],
  guava: ["oi"],
  melon: ["dua luoi"],
  cantaloupe: ["dua luoi"],
  "winter melon": ["bi xanh"],
  "wax gourd": ["bi xanh"],
  gourd: ["bi xanh"],
  shallot: ["hanh tam"],
  onion: ["hanh"],
  squid: ["muc"],
  "dried squid": ["muc kho"],
  "sun dried squid": ["muc mot nang"],
  shrimp: ["tom"],
  prawn: ["tom"],
  "fermented shrimp": ["tom chua"],
  "sour shrimp": ["tom chua"],
  "dried shrimp": ["tom non kho"],
  jellyfish: ["sua"],
  fish: ["ca"],
  anchovy: ["ca com"],
  "dried fish": ["ca kho", "ca mot nang"],
  eel: ["luon"],
  chicken: ["ga"],
  "salted chicken": ["ga u muoi"],
  "free range chicken": ["ga doi"],
  salted: ["muoi"],
  beef: ["bo"],
  "beef jerky": ["bo kho"],
  "dried beef": ["bo kho"],
  jerky: ["kho"],
  pork: ["lon", "gio"],
  "wild boar": ["lon rung"],
  boar: ["lon rung"],
  goat: ["de"],
  "goat meat": ["thit de"],
  meat: ["thit"],
  pigeon: ["bo cau"],
  "pork roll": ["gio"],
  "pork sausage": ["gio", "xuc xich"],
  "vietnamese ham": ["gio"],
  ham: ["gio"],
  veal: ["me"],
  "pork floss": ["cha bong"],
  floss: ["cha bong"],
  "fermented pork": ["nem chua"],
  "fermented pork roll": ["nem chua"],
  sausage: ["xuc xich"],
  ginger: ["gung"],
  turmeric: ["nghe"],
  "turmeric powder": ["tinh bot nghe"],
  "turmeric starch": ["tinh bot nghe"],
  "arrowroot starch": ["san day"],
  arrowroot: ["san day"],
  kudzu: ["san day"],
  starch: ["tinh bot"],
  powder: ["bot"],
  flour: ["bot"],
  "seasoning powder": ["bot nem"],
  seasoning: ["bot nem", "nuoc cot canh"],
  broth: ["nuoc cot"],
  stock: ["nuoc cot"],
  sauce: ["nuoc mam", "cheo"],
  cordyceps: ["dong trung ha thao"],
  solanum: ["ca gai leo"],
  cereal: ["ngu coc"],
  grain: ["ngu coc"],
  granola: ["ngu coc"],
  oil: ["dau"],
  "essential oil": ["tinh dau"],
  lemongrass: ["sa chanh"],
  "peanut oil": ["dau lac"],
  "groundnut oil": ["dau lac"],
  "sesame oil": ["dau vung"],
  sesame: ["vung"],
  "cooking oil": ["dau lac", "dau vung"],
  olive: ["tram"],
  pickled: ["muoi", "chua"],
  fermented: ["chua"],
  "pickled olive": ["tram muoi"],
  "salted olive": ["tram muoi"],
  canarium: ["tram muoi"],
  chopstick: ["dua moc"],
  seafood: ["hai san"],
  "dried seafood": ["hai san kho", "kho"],
  dried: ["kho"],
  dry: ["kho"],
  fresh: ["tuoi"],
  fruit: ["trai cay"],
  vegetable: ["rau"],
  herbal: ["thao duoc", "thao moc"],
  drink: ["do uong"],
  drinks: ["do uong"],
  handicraft: ["thu cong my nghe"],
  kitchen: ["nha bep"],
}

// Words of English that say nothing about goods.
const EMPTY = new Set([
  "a",
  "an",
  "and",
  "for",
  "from",
  "in",
  "of",
  "the",
  "to",
  "with",
  "vietnamese",
])
const LONGEST = 3
const MOST_READINGS = 6

function singular(words: readonly string[]): string[] {
  const last = words.at(-1) ?? ""
  const one = last.length > 3 ? last.replace(/(?<=ch|sh|x|ss)es$|(?<!s)s$/, "") : last
  return [...words.slice(0, -1), one]
}

/** The longest known name that begins at a word, with its length. */
function nameAt(
  words: readonly string[],
  at: number,
): { length: number; meant: readonly string[] } | null {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const name = words.slice(at, at + length)
    const meant = ENGLISH[name.join(" ")] ?? ENGLISH[singular(name).join(" ")]
    if (meant) return { length, meant }
  }
  return null
}

/**
 * Vietnamese readings of a query in English, best first; what is no known name (a brand, a place)
 * stays. Empty where no name is known.
 */
export function fromEnglish(words: readonly string[]): string[][] {
  let readings: string[][] = [[]]
  let known = 0
  for (let at = 0; at < words.length; ) {
    const name = nameAt(words, at)
    const word = words[at] ?? ""
    const next = name
      ? name.meant.map((meant) => meant.split(" "))
      : EMPTY.has(word)
        ? [[]]
        : [[word]]
    if (name) known += 1
    readings = readings
      .flatMap((so) => next.map((more) => [...so, ...more]))
      .slice(0, MOST_READINGS)
    at += name?.length ?? 1
  }
  return known > 0 ? readings : []
}

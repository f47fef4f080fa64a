/** A name without marks, lower case; đ becomes d, everything else is kept. */
export function foldName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[đĐ]/g, "d")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
}

/** "Cu đơ Phong Nga" → "cu-do-phong-nga". */
export function slugOf(name: string): string {
  return foldName(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
}

/** One slug for each product in order; a name seen before gets its producer's slug behind it. */
export function slugsOf(products: readonly { name: string; producer?: string }[]): string[] {
  const seen = new Set<string>()
  return products.map(({ name, producer }) => {
    const short = slugOf(name)
    let slug = seen.has(short) && producer ? `${short}-${slugOf(producer)}` : short
    for (let count = 2; seen.has(slug); count++) slug = `${short}-${count}`
    seen.add(slug)
    return slug
  })
}

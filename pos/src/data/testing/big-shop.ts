import type { PosSku } from "@ocop/contracts"
import type { FakeOptions } from "./fake-server"
import { DEMO_STARS, demoSkus } from "./fixture-skus"

const OWN_OUTLET = 11
/** A product's packs share a certificate: one SKU in five brings its own. */
const PACKS = 5

/** Many SKUs at many outlets, every pair with stock: the demo goods over and over, each told apart. */
export function bigShop(skuCount: number, outletCount: number): FakeOptions {
  const skus = Array.from({ length: skuCount }, (_, i): PosSku => {
    const like = demoSkus[i % demoSkus.length]
    if (!like) throw new Error("there are no demo goods")
    const no = String(i + 1).padStart(5, "0")
    return {
      ...like,
      id: `variant_big_${no}`,
      code: `B${no}`,
      barcodes: [`DEMO${no}`],
      name: `${like.name} ${no}`,
      tillName: `${like.tillName.slice(0, 16)} ${no}`,
    }
  })
  const codes = Array.from({ length: outletCount }, (_, i) => `HT${String(i + 1).padStart(2, "0")}`)
  return {
    skus,
    starsOf: (i) => (i % PACKS === 0 ? (DEMO_STARS[i % DEMO_STARS.length] ?? 0) : 0),
    others: codes
      .filter((_, i) => i + 1 !== OWN_OUTLET)
      .map((code) => ({ code, name: `Quầy mẫu ${code} (DEMO)` })),
  }
}

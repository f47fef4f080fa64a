import type { PosSku } from "@ocop/contracts"

/** The pack as a word in a line: "hộp 500 g"; weight goods are priced by the kilogram. */
export function packWords({ sellMode, netContent }: PosSku, perKg: string): string {
  if (sellMode === "WEIGHT") return perKg
  return netContent.charAt(0).toLocaleLowerCase("vi") + netContent.slice(1)
}

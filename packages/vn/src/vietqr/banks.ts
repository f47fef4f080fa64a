/** A bank that takes VietQR transfers. The BIN is the key; banks change their names. */
export type Bank = { bin: string; name: string }

/** Banks by BIN, from the State Bank's letter 1589/NHNN-TT of 5/3/2024 (core rows). */
export const BANKS: readonly Bank[] = [
  { bin: "970403", name: "Sacombank" },
  { bin: "970405", name: "Agribank" },
  { bin: "970407", name: "Techcombank" },
  { bin: "970415", name: "VietinBank" },
  { bin: "970416", name: "ACB" },
  { bin: "970418", name: "BIDV" },
  { bin: "970422", name: "MB" },
  { bin: "970423", name: "TPBank" },
  { bin: "970426", name: "MSB" },
  { bin: "970432", name: "VPBank" },
  { bin: "970436", name: "Vietcombank" },
  { bin: "970437", name: "HDBank" },
  { bin: "970441", name: "VIB" },
  { bin: "970443", name: "SHB" },
  { bin: "970446", name: "Co-opBank" },
  { bin: "970448", name: "OCB" },
  { bin: "970449", name: "LPBank" },
  { bin: "970452", name: "KienlongBank" },
  { bin: "970454", name: "BVBank" },
]

/** The bank of a BIN, or null if the list does not hold it (it may still be a bank). */
export const bankOf = (bin: string): Bank | null => BANKS.find((b) => b.bin === bin) ?? null

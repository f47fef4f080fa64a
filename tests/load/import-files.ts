/** The kinds of the importers, in the order in which one needs the other. */
export const KINDS = ["communes", "outlets", "producers", "products", "recognitions"] as const

export type Kind = (typeof KINDS)[number]

const ROWS = 5_000
/** A commune of the demo province. */
const COMMUNE = "18652"

const letter = (n: number) => String.fromCharCode(65 + (n % 26))
const digits = (n: number, width: number) => String(n).padStart(width, "0")

/** `AA00` to `HK99` for 5,000: two letters, two digits. */
const outletCode = (n: number) =>
  `${letter(Math.floor(n / 2600))}${letter(Math.floor(n / 100))}${digits(n % 100, 2)}`

const place = (n: number) => [
  (18 + (n % 1000) / 1000).toFixed(4),
  (105.3 + (n % 900) / 1000).toFixed(4),
]

type Table = { header: string; row: (n: number, skus: readonly string[]) => (string | number)[] }

// Cells as people write them: marks, dates and prices in Vietnamese form, so that they are parsed.
const TABLES: Record<Kind, Table> = {
  communes: {
    header: "code,name,type,latitude,longitude,area_km2,old_districts",
    row: (n) => [
      90_000 + n,
      `Xã DEMO ${n}`,
      "xã",
      ...place(n),
      (10 + (n % 90) / 10).toFixed(1),
      "Huyện DEMO",
    ],
  },
  outlets: {
    header:
      "code,name,type,commune_code,province,owner,address,latitude,longitude,hours,may_sell_alcohol",
    row: (n) => [
      outletCode(n),
      `Điểm bán DEMO ${n}`,
      "cửa hàng",
      COMMUNE,
      "Hà Tĩnh",
      `HTX DEMO ${n % 1000} (mẫu)`,
      `Số ${n} đường DEMO`,
      ...place(n),
      "07:30–19:30",
      n % 2 ? "có" : "không",
    ],
  },
  producers: {
    header: "name,commune_code,phone,address_legacy,story",
    row: (n) => [
      `Cơ sở DEMO ${n}`,
      COMMUNE,
      `09${digits(10_000_000 + n, 8)}`,
      `Thôn ${n % 12} xã DEMO`,
      "Câu chuyện DEMO của một cơ sở.",
    ],
  },
  products: {
    header:
      "name_vi,producer,qd26_set_no,unit,price,net_quantity,net_unit,new_commune_code,shelf_life_days,ingredients",
    row: (n) => [
      `Sản phẩm DEMO ${n}`,
      `Cơ sở DEMO ${n % 2500}`,
      1 + (n % 21),
      "hộp",
      `${120 + (n % 300)}.000đ`,
      500,
      "g",
      COMMUNE,
      180,
      "Thành phần DEMO",
    ],
  },
  recognitions: {
    header: "decision_no,decision_date,sku,stars,packaging_codes",
    row: (n, skus) => [
      `DEMO-${n}/QĐ-UBND`,
      "15/10/2025",
      skus[n] ?? "",
      `${3 + (n % 2)} sao`,
      `BB-DEMO-${n}`,
    ],
  },
}

/** A file of 5,000 rows of DEMO data; `skus` are the internal codes that recognitions name. */
export function importFile(kind: Kind, skus: readonly string[] = []): string {
  const { header, row } = TABLES[kind]
  return `${[header, ...Array.from({ length: ROWS }, (_, n) => row(n, skus).join(","))].join("\n")}\n`
}

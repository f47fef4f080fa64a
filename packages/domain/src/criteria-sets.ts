import type { GoodsClass } from "./vocabularies.js"

/** The six sectors of QĐ 148/2023 and QĐ 26/2026; `slug` is the Vietnamese address part. */
export const SECTORS = [
  { code: "FOOD", slug: "thuc-pham", vi: "Thực phẩm", en: "Food" },
  { code: "DRINK", slug: "do-uong", vi: "Đồ uống", en: "Drinks" },
  {
    code: "HERBAL",
    slug: "duoc-lieu",
    vi: "Dược liệu và sản phẩm từ dược liệu",
    en: "Herbal and medicinal products",
  },
  { code: "CRAFT", slug: "thu-cong-my-nghe", vi: "Thủ công mỹ nghệ", en: "Handicrafts" },
  {
    code: "ORNAMENTAL",
    slug: "sinh-vat-canh",
    vi: "Sinh vật cảnh",
    en: "Ornamental plants and animals",
  },
  {
    code: "TOURISM",
    slug: "du-lich",
    vi: "Du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
    en: "Community and eco-tourism",
  },
] as const

export type SectorCode = (typeof SECTORS)[number]["code"]
export type Sector = { code: SectorCode; slug: string; vi: string; en: string }
export type CriteriaSet = {
  no: number
  code: string
  sector: SectorCode
  /** Its part of an address, without diacritics; addresses are kept, so it never changes. */
  slug: string
  vi: string
  en: string
  /** Usual VAT class of such goods; a proposal for imports, each SKU carries its own. */
  usualGoodsClass: GoodsClass
}

type Row = readonly [sector: SectorCode, goods: GoodsClass, vi: string, en: string]

// QĐ 26/2026, Annex I, condensed wording.
const ROWS: readonly Row[] = [
  ["FOOD", "UNPROCESSED_FARM", "Rau, củ, quả, hạt tươi", "Fresh vegetables, fruit and nuts"],
  [
    "FOOD",
    "UNPROCESSED_FARM",
    "Thịt, thủy sản, trứng, sữa tươi",
    "Fresh meat, fish, eggs and milk",
  ],
  ["FOOD", "UNPROCESSED_FARM", "Gạo, ngũ cốc, hạt sơ chế", "Rice, cereals and prepared grains"],
  [
    "FOOD",
    "UNPROCESSED_FARM",
    "Mật ong, các loại mật, nông sản thực phẩm khác",
    "Honey and other raw farm foods",
  ],
  ["FOOD", "STANDARD", "Đồ ăn nhanh", "Ready-to-eat food"],
  ["FOOD", "STANDARD", "Chế biến từ gạo, ngũ cốc", "Rice and cereal products"],
  ["FOOD", "STANDARD", "Chế biến từ rau, củ, quả, hạt", "Processed vegetables, fruit and nuts"],
  [
    "FOOD",
    "STANDARD",
    "Chế biến từ thịt, trứng, sữa, thủy sản, mật ong",
    "Processed meat, eggs, milk, fish and honey",
  ],
  ["FOOD", "STANDARD", "Tương, nước mắm, gia vị dạng lỏng", "Fish sauce and liquid seasonings"],
  ["FOOD", "STANDARD", "Gia vị khác (muối, hành, tỏi, tiêu)", "Other seasonings"],
  ["FOOD", "STANDARD", "Chè tươi, chè chế biến", "Tea"],
  ["FOOD", "STANDARD", "Chè từ thực vật khác", "Herbal tea"],
  ["FOOD", "STANDARD", "Cà phê, ca cao", "Coffee and cocoa"],
  ["DRINK", "ALCOHOL", "Rượu trắng", "White spirits"],
  ["DRINK", "ALCOHOL", "Đồ uống có cồn khác", "Other alcoholic drinks"],
  ["DRINK", "STANDARD", "Nước khoáng, nước uống đóng chai", "Bottled water"],
  ["DRINK", "STANDARD", "Đồ uống không cồn", "Soft drinks"],
  [
    "HERBAL",
    "STANDARD",
    "Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền",
    "Health foods and traditional medicine",
  ],
  ["HERBAL", "STANDARD", "Mỹ phẩm từ dược liệu", "Herbal cosmetics"],
  ["HERBAL", "STANDARD", "Tinh dầu và dược liệu khác", "Essential oils and other herbals"],
  ["CRAFT", "STANDARD", "Đồ gia dụng, trang trí", "Household and decorative goods"],
  ["CRAFT", "STANDARD", "Vải, may mặc", "Textiles and clothing"],
  ["ORNAMENTAL", "UNPROCESSED_FARM", "Hoa", "Flowers"],
  ["ORNAMENTAL", "UNPROCESSED_FARM", "Cây cảnh", "Ornamental plants"],
  ["ORNAMENTAL", "UNPROCESSED_FARM", "Động vật cảnh", "Ornamental animals"],
  [
    "TOURISM",
    "STANDARD",
    "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
    "Community tourism, eco-tourism and sights",
  ],
]

const SLUGS = [
  "rau-cu-qua-tuoi",
  "thit-ca-trung-sua-tuoi",
  "gao-ngu-coc",
  "mat-ong-mat-mia",
  "do-an-nhanh",
  "banh-mien-ngu-coc",
  "keo-banh-dau-an",
  "gio-cha-hai-san-kho",
  "nuoc-mam",
  "gia-vi",
  "che",
  "tra-thao-moc",
  "ca-phe-ca-cao",
  "ruou-trang",
  "ruou-thao-duoc",
  "nuoc-uong-dong-chai",
  "nuoc-giai-khat",
  "nhung-huou-duoc-lieu",
  "my-pham",
  "tinh-dau",
  "huong-tram-do-gia-dung",
  "vai-may-mac",
  "hoa",
  "cay-canh",
  "dong-vat-canh",
  "du-lich-cong-dong",
] as const

/** The 26 criteria sets ("bộ sản phẩm") of QĐ 26/2026, numbers 1 to 26 in order. */
export const CRITERIA_SETS: readonly CriteriaSet[] = ROWS.map(
  ([sector, usualGoodsClass, vi, en], i) => ({
    no: i + 1,
    code: `QD26-${String(i + 1).padStart(2, "0")}`,
    sector,
    slug: SLUGS[i] ?? String(i + 1),
    vi,
    en,
    usualGoodsClass,
  }),
)

/** The criteria set of a number from 1 to 26, or null. */
export const criteriaSetOf = (no: number): CriteriaSet | null => CRITERIA_SETS[no - 1] ?? null

/** The sector of a code or of an address part, or null. */
export const sectorOf = (codeOrSlug: string): Sector | null =>
  SECTORS.find((s) => s.code === codeOrSlug || s.slug === codeOrSlug) ?? null

/** The criteria set of an address part within its sector's slug, or null. */
export const criteriaSetAt = (sectorSlug: string, slug: string): CriteriaSet | null =>
  CRITERIA_SETS.find((set) => set.slug === slug && sectorOf(set.sector)?.slug === sectorSlug) ??
  null

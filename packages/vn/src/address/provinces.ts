import type { Place } from "./distance.js"

/** A province or centrally run city since 2025-07-01 (Nghị quyết 202/2025/QH15). */
export type Province = Place & {
  /** Official code, two digits. */
  code: string
  /** As people write it in an address: `Nghệ An`, `TP. Hồ Chí Minh`. */
  name: string
}

// Where the province is governed from, to a hundredth of a degree: good for distances between
// provinces, not within one.
const ROWS: readonly (readonly [
  code: string,
  name: string,
  latitude: number,
  longitude: number,
])[] = [
  ["01", "Hà Nội", 21.03, 105.85],
  ["04", "Cao Bằng", 22.67, 106.26],
  ["08", "Tuyên Quang", 21.82, 105.21],
  ["11", "Điện Biên", 21.39, 103.02],
  ["12", "Lai Châu", 22.4, 103.46],
  ["14", "Sơn La", 21.33, 103.91],
  ["15", "Lào Cai", 21.72, 104.91],
  ["19", "Thái Nguyên", 21.59, 105.85],
  ["20", "Lạng Sơn", 21.85, 106.76],
  ["22", "Quảng Ninh", 20.95, 107.08],
  ["24", "Bắc Ninh", 21.27, 106.19],
  ["25", "Phú Thọ", 21.32, 105.4],
  ["31", "Hải Phòng", 20.86, 106.68],
  ["33", "Hưng Yên", 20.65, 106.05],
  ["37", "Ninh Bình", 20.25, 105.97],
  ["38", "Thanh Hóa", 19.81, 105.78],
  ["40", "Nghệ An", 18.67, 105.69],
  ["42", "Hà Tĩnh", 18.34, 105.9],
  ["44", "Quảng Trị", 17.47, 106.62],
  ["46", "Huế", 16.46, 107.59],
  ["48", "Đà Nẵng", 16.07, 108.22],
  ["51", "Quảng Ngãi", 15.12, 108.8],
  ["52", "Gia Lai", 13.78, 109.22],
  ["56", "Khánh Hòa", 12.24, 109.19],
  ["66", "Đắk Lắk", 12.67, 108.04],
  ["68", "Lâm Đồng", 11.94, 108.44],
  ["75", "Đồng Nai", 10.95, 106.82],
  ["79", "TP. Hồ Chí Minh", 10.78, 106.7],
  ["80", "Tây Ninh", 10.54, 106.41],
  ["82", "Đồng Tháp", 10.36, 106.36],
  ["86", "Vĩnh Long", 10.25, 105.97],
  ["91", "An Giang", 10.01, 105.08],
  ["92", "Cần Thơ", 10.03, 105.78],
  ["96", "Cà Mau", 9.18, 105.15],
]

const BY_CODE = new Map(
  ROWS.map(([code, name, latitude, longitude]) => [code, { code, name, latitude, longitude }]),
)

/** The 34 provinces, by code. */
export const provinces = (): readonly Province[] => [...BY_CODE.values()]

/** The province of a code, or null. */
export const provinceByCode = (code: string): Province | null => BY_CODE.get(code) ?? null

import type { Locale } from "./locales"

/**
 * Every page's address in both languages. The Vietnamese one is also the folder under
 * `app/[locale]`; `url-rules.ts` maps the English one onto it.
 */
export const ROUTES = {
  home: { vi: "/", en: "/" },
  products: { vi: "/san-pham", en: "/products" },
  product: { vi: "/san-pham/:handle", en: "/products/:handle" },
  reviews: { vi: "/san-pham/:handle/nhan-xet", en: "/products/:handle/reviews" },
  reviewsPage: {
    vi: "/san-pham/:handle/nhan-xet/trang/:page",
    en: "/products/:handle/reviews/page/:page",
  },
  productsPage: { vi: "/san-pham/trang/:page", en: "/products/page/:page" },
  sector: { vi: "/nhom/:sector", en: "/categories/:sector" },
  sectorPage: { vi: "/nhom/:sector/trang/:page", en: "/categories/:sector/page/:page" },
  set: { vi: "/nhom/:sector/:set", en: "/categories/:sector/:set" },
  setPage: { vi: "/nhom/:sector/:set/trang/:page", en: "/categories/:sector/:set/page/:page" },
  places: { vi: "/vung-dat", en: "/places" },
  place: { vi: "/vung-dat/:slug", en: "/places/:slug" },
  outlets: { vi: "/quay", en: "/outlets" },
  outlet: { vi: "/quay/:code", en: "/outlets/:code" },
  producer: { vi: "/ho-san-xuat/:handle", en: "/producers/:handle" },
  gifts: { vi: "/gio-qua", en: "/gift-baskets" },
  basket: { vi: "/gio-hang", en: "/basket" },
  saved: { vi: "/de-danh", en: "/saved" },
  account: { vi: "/tai-khoan", en: "/account" },
  signIn: { vi: "/tai-khoan/dang-nhap", en: "/account/sign-in" },
  checkout: { vi: "/thanh-toan", en: "/checkout" },
  orderLookup: { vi: "/don-hang", en: "/orders" },
  order: { vi: "/don-hang/:code", en: "/orders/:code" },
  receipt: { vi: "/bien-lai/:code", en: "/receipts/:code" },
  card: { vi: "/don-hang/:code/the", en: "/orders/:code/card" },
  seal: { vi: "/cach-doc-dau-sao", en: "/reading-the-seal" },
  ranking: { vi: "/cach-xep-hang", en: "/how-we-rank" },
  delivery: { vi: "/giao-va-nhan-hang", en: "/delivery-and-pickup" },
  terms: { vi: "/dieu-khoan", en: "/terms" },
  payment: { vi: "/hinh-thuc-thanh-toan", en: "/payment" },
  returns: { vi: "/doi-tra", en: "/returns-and-claims" },
  complaints: { vi: "/giai-quyet-khieu-nai", en: "/complaints" },
  seller: { vi: "/nguoi-ban", en: "/seller" },
  privacy: { vi: "/du-lieu-ca-nhan", en: "/personal-data" },
} as const satisfies Record<string, Record<Locale, string>>

export type RouteName = keyof typeof ROUTES
export type RouteParams = Record<string, string>

/** The address of a page in a language, with its parameters filled in. */
export function hrefTo(locale: Locale, name: RouteName, params: RouteParams = {}): string {
  const pattern: string = ROUTES[name][locale]
  const path = pattern.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ""))
  if (locale === "vi") return path
  return path === "/" ? `/${locale}` : `/${locale}${path}`
}

import type { Locale } from "./locales"
import { hrefTo, ROUTES, type RouteName, type RouteParams } from "./routes"

const names = Object.keys(ROUTES) as RouteName[]

function paramsOf(pattern: string, path: string): RouteParams | null {
  const keys: string[] = []
  const source = pattern.replace(/:(\w+)/g, (_, key: string) => {
    keys.push(key)
    return "([^/]+)"
  })
  const found = new RegExp(`^${source}$`).exec(path)
  if (!found) return null
  return Object.fromEntries(keys.map((key, i) => [key, decodeURIComponent(found[i + 1] ?? "")]))
}

/** The address of the page at `pathname` in another language; its home when the page is unknown. */
export function otherLanguagePath(pathname: string, to: Locale): string {
  const bare = pathname.replace(/^\/(vi|en)(?=\/|$)/, "") || "/"
  for (const name of names) {
    for (const pattern of Object.values(ROUTES[name])) {
      const params = paramsOf(pattern, bare)
      if (params) return hrefTo(to, name, params)
    }
  }
  return hrefTo(to, "home")
}

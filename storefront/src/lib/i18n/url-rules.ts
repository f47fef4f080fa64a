import { ROUTES } from "./routes"

const OWN_FOLDERS = "vi(?:/|$)|en(?:/|$)|api(?:/|$)|media(?:/|$)|_next(?:/|$)"

type Rule = { source: string; destination: string }

const all = Object.values(ROUTES)
const translated = all.filter((route) => route.vi !== route.en)

/**
 * Addresses as people see them onto the folders of `app/[locale]`. Rules of the router instead of a
 * proxy: they cost nothing per cached page.
 */
export function localeRewrites(): Rule[] {
  return [
    ...translated.map(({ vi, en }) => ({ source: `/en${en}`, destination: `/en${vi}` })),
    { source: "/", destination: "/vi" },
    { source: `/:path((?!${OWN_FOLDERS}|.*\\.).+)`, destination: "/vi/:path" },
  ]
}

/**
 * Addresses with a dot are files first. One that is no file is a page that does not exist, and gets
 * the shop's own answer instead of the framework's.
 */
export function missingFileRewrites(): Rule[] {
  // Routes with a parameter would come after this rule: those that answer with files are left out.
  return [{ source: `/:path((?!${OWN_FOLDERS}|feeds/).*\\..*)`, destination: "/vi/:path" }]
}

/** One address per page: the folder names are not addresses of their own. */
export function localeRedirects(): (Rule & { permanent: boolean })[] {
  return [
    { source: "/vi", destination: "/", permanent: true },
    { source: "/vi/:path*", destination: "/:path*", permanent: true },
    ...translated.map(({ vi, en }) => ({
      source: `/en${vi}`,
      destination: `/en${en}`,
      permanent: true,
    })),
  ]
}

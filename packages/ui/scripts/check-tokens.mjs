// Fails when an app writes a colour of its own instead of a token.
// usage: node packages/ui/scripts/check-tokens.mjs [root] — root defaults to the workspace.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, relative, resolve, sep } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const WATCHED = ["storefront/src", "pos/src"]
const FILES = /\.(css|ts|tsx|js|jsx|mjs|svg)$/
const TESTS = /\.(test|spec)\.[a-z]+$/

/** Places where a colour is data or a machine's demand, each with its reason. */
export const ALLOWED = [
  {
    file: /(^|\/)notes?(-[a-z]+)*\.(ts|tsx|css)$/,
    why: "pictures of bank notes are drawn in their own colours",
  },
  {
    file: /(^|\/)([a-z]+-)*(vietqr|qr|bar-code)(-[a-z]+)*\.(ts|tsx|css)$/,
    colour: /^#(fff|000|ffffff|000000)$/i,
    why: "QR and bar codes stay black on white in both themes",
  },
  {
    file: /(^|\/)(manifest|viewport|theme-color)\.(ts|tsx|json)$/,
    why: "browsers read theme colours before any style sheet",
  },
]

const COLOUR =
  /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\((?!\s*from\b)[^)]*\)/gi

/** A hex that is an address (`href="#add"`, `url(#bee)`, `#cafe` in a path) is not a colour. */
function isAddress(line, at) {
  return /(?:href=["'{`]*|url\(["']?|to=["'{`]*|hash:\s*["'`]|\/)$/.test(line.slice(0, at))
}

function isComment(line) {
  return /^\s*(?:\/\/|\*|\/\*)/.test(line)
}

/**
 * Colours written in one file.
 * @param {string} path workspace path with forward slashes, for the allowed list
 * @param {string} text
 * @returns {{ line: number, colour: string }[]}
 */
export function rawColours(path, text) {
  return text.split("\n").flatMap((line, index) => {
    if (isComment(line)) return []
    return [...line.matchAll(COLOUR)]
      .filter((match) => !isAddress(line, match.index))
      .map((match) => match[0])
      .filter(
        (colour) =>
          !ALLOWED.some((rule) => rule.file.test(path) && (rule.colour?.test(colour) ?? true)),
      )
      .map((colour) => ({ line: index + 1, colour }))
  })
}

function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && FILES.test(entry.name) && !TESTS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/**
 * Every raw colour in the watched folders, as `path:line colour`.
 * @param {string} root workspace folder
 * @returns {string[]}
 */
export function findRawColours(root) {
  return WATCHED.flatMap((folder) => filesUnder(join(root, folder))).flatMap((file) => {
    const path = relative(root, file).split(sep).join("/")
    return rawColours(path, readFileSync(file, "utf8")).map(
      ({ line, colour }) => `${path}:${line} ${colour}`,
    )
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const root = process.argv[2] ?? fileURLToPath(new URL("../../..", import.meta.url))
  const found = findRawColours(root)
  for (const line of found) console.error(line)
  if (found.length > 0) {
    console.error(`${found.length} raw colours: use a token of packages/ui instead`)
    process.exitCode = 1
  }
}

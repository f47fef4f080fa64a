const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
])

/** Sentences for errors that say what is wrong in their text only. */
const BY_TEXT: [RegExp, (place: string) => string][] = [
  [
    /timeout|terminated unexpectedly/i,
    (place) => `No Postgres answers at ${place}: start it, or correct DATABASE_URL.`,
  ],
  [
    /no encryption/,
    (place) =>
      `The Postgres at ${place} wants an encrypted connection: add ?sslmode=verify-full to DATABASE_URL.`,
  ],
  [
    /does not support SSL/,
    (place) =>
      `The Postgres at ${place} speaks no SSL: remove sslmode and the like from DATABASE_URL.`,
  ],
  [
    /certificate/i,
    (place) =>
      `The Postgres at ${place} shows a certificate that is not trusted here: name its authority's file in NODE_EXTRA_CA_CERTS, or add ?sslmode=no-verify to DATABASE_URL.`,
  ],
]

/** One sentence for a person: why the server of `DATABASE_URL` (`place` is host:port) is no use. */
export function givenDatabaseSentence(error: NodeJS.ErrnoException, place: string): string {
  const { code = "", message } = error
  if (UNREACHABLE.has(code)) {
    return `No Postgres answers at ${place}: start it, or correct DATABASE_URL.`
  }
  for (const [pattern, sentence] of BY_TEXT) if (pattern.test(message)) return sentence(place)
  switch (code) {
    case "EAI_AGAIN":
    case "ENOTFOUND":
    case "ERR_INVALID_URL":
      return "DATABASE_URL names no reachable server: it is postgres://user:password@host:port/database."
    case "28P01":
    case "28000":
      return `The Postgres at ${place} refuses the user or password of DATABASE_URL.`
    case "3D000":
      return `The Postgres at ${place} has no such database: create it, or correct DATABASE_URL.`
    default:
      return `The database of DATABASE_URL cannot be used: ${message}.`
  }
}

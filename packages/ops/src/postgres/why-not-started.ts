/** The system library that the packaged Postgres misses, by what the loader printed. */
export function missingLibrary(said: string): string | undefined {
  return said.match(/loading shared libraries: ([^:]+):/)?.[1]
}

/** What a missing library means for a person, and the two ways out. */
export function missingLibrarySentence(library: string): string {
  return `The packaged Postgres needs the system library ${library}, which is missing: install it (on Debian: apt-get install $(apt-file search -l ${library})) or set DATABASE_URL.`
}

/** Why Postgres did not start, in one sentence, by what it wrote to its log. */
export function whyNotStarted(
  log: string,
  { port, dataDir, logFile }: { port: number; dataDir: string; logFile: string },
): string {
  if (/No space left on device/.test(log)) {
    return `The disk that holds ${dataDir} is full: free some space and start again.`
  }
  if (/Address already in use|could not bind/.test(log)) {
    return `Port ${port} for Postgres is taken by another program: set PORT_POSTGRES to a free one.`
  }
  const library = missingLibrary(log)
  if (library) return missingLibrarySentence(library)
  const last = log.match(/(?:FATAL|PANIC):\s+(.*)/g)?.at(-1) ?? log.trim().split("\n").at(-1)
  return `Postgres did not start: ${last || "no reason given"} (log: ${logFile}).`
}

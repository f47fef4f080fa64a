import { expect, test } from "vitest"
import { whyNotStarted } from "./why-not-started.js"

const why = (log: string) =>
  whyNotStarted(log, { port: 5433, dataDir: "/dữ liệu/pg", logFile: "/log" })

test("a full disk is named with the folder it holds", () => {
  const log =
    'FATAL:  could not write lock file "postmaster.pid": No space left on device\nLOG:  database system is shut down\n'
  expect(why(log)).toBe("The disk that holds /dữ liệu/pg is full: free some space and start again.")
})

test("a taken port is named with the variable that changes it", () => {
  const log =
    'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nFATAL:  could not create any TCP/IP sockets\n'
  expect(why(log)).toContain(
    "Port 5433 for Postgres is taken by another program: set PORT_POSTGRES",
  )
})

test("a missing system library is named with the way to install it", () => {
  const log =
    "postgres: error while loading shared libraries: libxml2.so.2: cannot open shared object file: No such file or directory\n"
  expect(why(log)).toContain("needs the system library libxml2.so.2, which is missing: install it")
})

test("anything else is told in Postgres' own last fatal words", () => {
  const log =
    "LOG:  starting\nFATAL:  data directory is a mess\nLOG:  database system is shut down\n"
  expect(why(log)).toBe("Postgres did not start: FATAL:  data directory is a mess (log: /log).")
  expect(why("")).toBe("Postgres did not start: no reason given (log: /log).")
})

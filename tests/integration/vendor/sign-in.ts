import { readFile } from "node:fs/promises"
import { request } from "node:http"
import type { ErrorBody, VendorMe } from "@ocop/contracts"
import { describe, expect, it, vi } from "vitest"
import { shop } from "./stage.js"
import { openSealed } from "./support/open-sealed.js"

const phoneOf = (n: number) => `09${String(n).padStart(8, "0")}`
const ask = (phone: string) => shop.call("POST", "/vendor/session/code", { body: { phone } })
const enter = (phone: string, code: string) =>
  shop.call<{ token?: string }>("POST", "/auth/producer_member/phone-code", {
    body: { phone, code },
  })

// Codes are sent after the answer, so those of other phones may arrive in between.
const NOTICES = `from notice n join producer_member m on m.id = split_part(n.dedupe_key, ':', 2)
  where n.template = 'sign-in-code' and m.phone = $1`

/** Asks for a code and reads it from the notice, as the text message would bring it. */
async function codeFor(n: number): Promise<string> {
  const phone = phoneOf(n).replace(/^0/, "+84")
  const before = await shop.rows<{ n: string }>(`select count(*) n ${NOTICES}`, [phone])
  expect((await ask(phoneOf(n))).status).toBe(202)
  const sealed = await vi.waitFor(async () => {
    const found = await shop.rows<{ sealed: string; n: string }>(
      `select n.data->>'sealedCode' sealed, count(*) over () n ${NOTICES} order by n.id desc limit 1`,
      [phone],
    )
    expect(Number(found[0]?.n ?? 0)).toBeGreaterThan(Number(before[0]?.n))
    return found[0]?.sealed ?? ""
  }, 10_000)
  return openSealed(sealed)
}

const wrong = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, "0")

describe("signing in with a phone", () => {
  it("answers an unknown phone like a known one", async () => {
    const [known, unknown, nonsense] = await Promise.all([
      ask(phoneOf(1)),
      ask("0987 654 321"),
      ask("not a phone"),
    ])
    expect(unknown).toEqual(known)
    expect(nonsense).toEqual(known)
    expect(await shop.rows("select 1 from phone_code where phone = '+84987654321'")).toEqual([])
  })

  it("lets a code in once", async () => {
    const code = await codeFor(2)
    const first = await enter("+84 900 000 002", code)
    expect(first.status).toBe(200)
    const me = await shop.call<VendorMe>("GET", "/vendor/me", { token: first.body.token })
    expect(me.body.member.name).toContain("2")
    expect((await enter(phoneOf(2), code)).status).toBe(401)
  })

  it("ends a code after five wrong tries, also when they come at once", async () => {
    const code = await codeFor(3)
    const tries = await Promise.all([1, 2, 3, 4, 5].map((by) => enter(phoneOf(3), wrong(code, by))))
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
    expect((await enter(phoneOf(3), code)).status).toBe(401)
  })

  it("refuses a code after ten minutes, and an older one after a newer", async () => {
    const old = await codeFor(4)
    const fresh = await codeFor(4)
    if (old !== fresh) expect((await enter(phoneOf(4), old)).status).toBe(401)
    await shop.db.query("update phone_code set expires_at = now() where phone = '+84900000004'")
    expect((await enter(phoneOf(4), fresh)).status).toBe(401)
  })

  it("keeps the code in clear nowhere", async () => {
    const code = await codeFor(5)
    const [stored] = await shop.rows<{ all: string }>(
      `select (select string_agg(n::text, ' ') from notice n)
         || (select string_agg(m::text, ' ') from outbox_message m)
         || (select string_agg(c.phone || c.code_hash, ' ') from phone_code c) "all"`,
    )
    const log = await readFile(shop.backend.logFile, "utf8")
    const isolated = new RegExp(`(?<![0-9])${code}(?![0-9])`)
    expect(stored?.all).not.toMatch(isolated)
    expect(log).not.toMatch(isolated)
  })

  it("sends a phone ten codes a day and not an eleventh", async () => {
    await codeFor(6)
    await shop.db.query("update phone_code set sent_in_window = 10 where phone = '+84900000006'")
    const count = () => shop.rows<{ n: string }>("select count(*) n from notice")
    const before = await count()
    expect((await ask(phoneOf(6))).body).toEqual({ sent: true })
    await new Promise((done) => setTimeout(done, 300))
    expect(await count()).toEqual(before)
  })

  it("slows down who guesses one member's code or password", async () => {
    const statuses: number[] = []
    for (let n = 0; n < 15; n += 1) statuses.push((await enter(phoneOf(7), "000000")).status)
    expect(statuses.slice(0, 12)).toEqual(Array(12).fill(401))
    expect(statuses.slice(12)).toEqual([429, 429, 429])
    // Another member is not locked out by it.
    expect(await shop.member(8)).toBeTruthy()
  })
})

describe("guessing", () => {
  it("is slowed down by every method that signs in", async () => {
    const body = JSON.stringify({ phone: phoneOf(11), code: "000000" })
    const guess = () =>
      new Promise<number | undefined>((done, fail) => {
        const headers = { "content-type": "application/json", "content-length": body.length }
        const url = `${shop.backend.url}/auth/producer_member/phone-code`
        request(url, { method: "GET", headers }, (answer) => {
          answer.resume()
          done(answer.statusCode)
        })
          .on("error", fail)
          .end(body)
      })
    const statuses = []
    for (let n = 0; n < 14; n += 1) statuses.push(await guess())
    expect(statuses.at(-1)).toBe(429)
  })
})

describe("who may enter the portal", () => {
  it("is entered by the office: nobody registers himself", async () => {
    const answer = await shop.call<ErrorBody>("POST", "/auth/producer_member/emailpass/register", {
      body: { email: "squatter@example.test", password: "a-long-password" },
    })
    expect([answer.status, answer.body.code]).toEqual([404, "ROUTE_CLOSED"])
  })

  it("is out at once when removed, whatever the token says", async () => {
    const token = await shop.member(9)
    const me = await shop.call<VendorMe>("GET", "/vendor/me", { token })
    expect(me.status).toBe(200)
    await shop.db.query("update producer_member set deleted_at = now() where id = $1", [
      me.body.member.id,
    ])
    expect((await shop.call("GET", "/vendor/me", { token })).status).toBe(401)
  })

  it("is no other actor, and no forged token", async () => {
    const office = await shop.office()
    const [head = "", payload = ""] = (await shop.member(10)).split(".")
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url")
    for (const token of [office, `${none}.${payload}.`, `${head}.${payload}.AAAA`, "x"]) {
      expect((await shop.call("GET", "/vendor/me", { token })).status).toBe(401)
    }
    const member = await shop.member(10)
    expect((await shop.call("GET", "/admin/ocop/changes", { token: member })).status).toBe(401)
  })
})

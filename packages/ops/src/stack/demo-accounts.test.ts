import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, it } from "vitest"
import { tryDemoPasswords } from "./demo-accounts.js"

/** Who may sign in at the backend that is played here: the answers are those of Medusa's own routes. */
const OPENS: Record<string, { email: string; password: string }> = {
  "/auth/user/emailpass": { email: "admin@ocop.test", password: "office-word" },
  "/auth/producer_member/emailpass": { email: "0900000001", password: "producer-word" },
}

let server: Server
let url: string
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ""
    for await (const piece of request) body += piece
    const given = JSON.parse(body) as { email: string; password: string }
    const account = OPENS[request.url ?? ""]
    const opens = account?.email === given.email && account.password === given.password
    response.statusCode = opens ? 200 : 401
    response.end("{}")
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})

it("answers with the passwords that open the accounts", async () => {
  const secrets = { adminPassword: "office-word", producerPassword: "producer-word" }
  const tried = await tryDemoPasswords(url, secrets)
  expect(tried).toEqual({ office: "office-word", producer: "producer-word" })
})

it("never answers with a password of a data folder that did not fill the database", async () => {
  const secrets = { adminPassword: "office-word", producerPassword: "of another folder" }
  const tried = await tryDemoPasswords(url, secrets)
  expect(tried).toEqual({ office: "office-word", producer: null })
})

it("answers with none while nobody answers", async () => {
  const secrets = { adminPassword: "office-word", producerPassword: "producer-word" }
  const tried = await tryDemoPasswords("http://127.0.0.1:1", secrets)
  expect(tried).toEqual({ office: null, producer: null })
})

import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { Delivery } from "./channel"
import { smtpChannel } from "./smtp-channel"

type Reply = { rcpt?: number; mail?: number }

let server: SMTPServer
let url = ""
let reply: Reply = {}
let received: { to: string[]; raw: string }[] = []

const refusal = (code: number) => Object.assign(new Error("refused"), { responseCode: code })

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onMailFrom: (_from, _session, done) => done(reply.mail ? refusal(reply.mail) : null),
    onRcptTo: (_to, _session, done) => done(reply.rcpt ? refusal(reply.rcpt) : null),
    onData: (stream, session, done) => {
      let raw = ""
      stream.setEncoding("utf8")
      stream.on("data", (part: string) => {
        raw += part
      })
      stream.on("end", () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
        done()
      })
    },
  })
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", () => done())
  })
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>((done) => server.close(() => done())))
beforeEach(() => {
  reply = {}
  received = []
})

const delivery = (changes: Partial<Delivery> = {}): Delivery => ({
  to: "khach@example.test",
  toMasked: "k•••@example.test",
  template: "web-order-placed",
  letter: { subject: "Đã nhận đơn HT1", text: "Chào bạn", html: "<p>Chào bạn</p>" },
  key: "web-order-placed:HT1:email",
  ...changes,
})
const channel = () => smtpChannel(url, "OCOP Hà Tĩnh <shop@example.test>")

describe("e-mail by SMTP", () => {
  it("carries both parts to one recipient, under a name that a second try repeats", async () => {
    expect(await channel().send(delivery())).toBe("sent")
    expect(await channel().send(delivery())).toBe("sent")
    const [first, second] = received
    expect(first?.to).toEqual(["khach@example.test"])
    expect(first?.raw).toContain("text/plain")
    expect(first?.raw).toContain("text/html")
    expect(first?.raw).toMatch(/^Auto-Submitted: auto-generated/im)
    const nameOf = (raw = "") => /^Message-ID: (<\w{32}@example\.test>)/im.exec(raw)?.[1]
    expect(nameOf(first?.raw)).toBeDefined()
    expect(nameOf(second?.raw)).toBe(nameOf(first?.raw))
  })

  it("never reads a second recipient or a header out of an address", async () => {
    for (const to of ["a@example.test, b@example.test", "a@example.test\r\nBcc: b@example.test"]) {
      await channel()
        .send(delivery({ to }))
        .catch(() => "thrown")
    }
    expect(received.flatMap(({ to }) => to)).not.toContain("b@example.test")
    expect(received.map(({ raw }) => raw).join()).not.toMatch(/^Bcc:/im)
  })

  it("gives up an address that is refused for good, and tries again what may pass", async () => {
    reply = { rcpt: 550 }
    expect(await channel().send(delivery())).toBe("refused")
    reply = { rcpt: 451 }
    await expect(channel().send(delivery())).rejects.toThrow()
    // Our own sender is wrong: the settings are mended, and the letter is still wanted.
    reply = { mail: 550 }
    await expect(channel().send(delivery())).rejects.toThrow()
    await expect(
      smtpChannel("smtp://127.0.0.1:1", "shop@example.test").send(delivery()),
    ).rejects.toThrow()
  })
})

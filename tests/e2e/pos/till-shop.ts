import { withClient } from "@ocop/ops"

export type ServerSale = { receiptNo: string; total: number }

/** The server behind the till under test: the real shop, or the till's own stand-in for it. */
export type TillShop = {
  posUrl: string
  newCode: () => Promise<string>
  /** Sales of the register of this outlet, by receipt number. */
  sales: (outletCode: string) => Promise<ServerSale[]>
  /** How many sessions of the outlet are closed. */
  closings: (outletCode: string) => Promise<number>
  /** Numbers of the outlet's receipts that a VAT invoice waits for. */
  invoices: (outletCode: string) => Promise<string[]>
}

async function json(answer: Response): Promise<unknown> {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

type FakeFact = {
  kind: string
  id: string
  saleId: string
  receiptNo: string
  totals: { total: number }
}

function standIn(posUrl: string, fakeUrl: string): TillShop {
  const facts = async () =>
    ((await json(await fetch(`${fakeUrl}/__fake/facts`))) as { facts: FakeFact[] }).facts
  return {
    posUrl,
    newCode: async () => {
      const code = `E2E-${Date.now() % 1_000_000}`
      await json(await fetch(`${fakeUrl}/__fake/code?code=${code}`))
      return code
    },
    sales: async () =>
      (await facts())
        .filter((fact) => fact.kind === "sale")
        .map((fact) => ({ receiptNo: fact.receiptNo, total: fact.totals.total })),
    closings: async () => (await facts()).filter((fact) => fact.kind === "session-closed").length,
    invoices: async () => {
      const all = await facts()
      const asked = all.filter((fact) => fact.kind === "invoice-asked")
      return asked.map(({ saleId }) => all.find(({ id }) => id === saleId)?.receiptNo ?? "")
    },
  }
}

async function realShop(outletCode: string): Promise<TillShop> {
  const { stack } = await import("../../support/e2e-stack.js")
  const { backend, pos, adminEmail, adminPassword, databaseUrl } = stack()
  const post = (path: string, body: unknown, token = "") =>
    fetch(`${backend}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    }).then(json)
  return {
    posUrl: pos,
    newCode: async () => {
      const { token } = (await post("/auth/user/emailpass", {
        email: adminEmail,
        password: adminPassword,
      })) as { token: string }
      const { code } = (await post("/admin/ocop/enrolment-codes", { outletCode }, token)) as {
        code: string
      }
      return code
    },
    sales: async (outlet) => {
      const { rows } = await withClient(databaseUrl, (client) =>
        client.query<{ receipt_no: string; total: string }>(
          "select receipt_no, total from sale where receipt_no like $1 order by seq",
          [`${outlet}-%`],
        ),
      )
      return rows.map((row) => ({ receiptNo: row.receipt_no, total: Number(row.total) }))
    },
    closings: async (outlet) => {
      const { rows } = await withClient(databaseUrl, (client) =>
        client.query<{ count: string }>(
          `select count(*) from pos_session p join outlet o on o.id = p.outlet_id
           where o.code = $1 and p.closed_at is not null`,
          [outlet],
        ),
      )
      return Number(rows[0]?.count)
    },
    invoices: async (outlet) => {
      const { rows } = await withClient(databaseUrl, (client) =>
        client.query<{ order_code: string }>(
          "select order_code from invoice_request where state = 'queued' and order_code like $1",
          [`${outlet}-%`],
        ),
      )
      return rows.map(({ order_code }) => order_code)
    },
  }
}

/** With POS_FAKE_URL and POS_URL set the stand-in is asked, without them the shop of the e2e run. */
export function tillShop(outletCode: string): Promise<TillShop> {
  const fake = process.env.POS_FAKE_URL
  const pos = process.env.POS_URL
  if (fake && pos) return Promise.resolve(standIn(pos, fake))
  return realShop(outletCode)
}

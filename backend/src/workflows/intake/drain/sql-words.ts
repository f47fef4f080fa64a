/** Medusa keeps a jsonb twin beside every amount and quantity; both must be written. */
export const raw = (expression: string) =>
  `jsonb_build_object('value', trim_scale((${expression})::numeric)::text, 'precision', 20)`

/** The totals that Medusa keeps in \`order_summary\`, for an order of which \`paid\` đồng are captured. */
export function summaryTotals(total: string, paid: string): string {
  return figuresObject({
    paid_total: paid,
    transaction_total: paid,
    refunded_total: "0",
    credit_line_total: "0",
    accounting_total: total,
    current_order_total: total,
    original_order_total: total,
    pending_difference: `${total} - ${paid}`,
  })
}

/** The same totals after `amount` đồng more are captured. */
export function summaryAfterCapture(totals: string, amount: string): string {
  const was = (name: string) => `(${totals} ->> '${name}')::numeric`
  return `${totals} || ${figuresObject({
    paid_total: `${was("paid_total")} + ${amount}`,
    transaction_total: `${was("transaction_total")} + ${amount}`,
    pending_difference: `${was("pending_difference")} - ${amount}`,
  })}`
}

/** The same totals after `amount` đồng of goods came back and were paid out. */
export function summaryAfterRefund(totals: string, amount: string): string {
  const was = (name: string) => `(${totals} ->> '${name}')::numeric`
  return `${totals} || ${figuresObject({
    refunded_total: `${was("refunded_total")} + ${amount}`,
    transaction_total: `${was("transaction_total")} - ${amount}`,
    accounting_total: `${was("accounting_total")} - ${amount}`,
    current_order_total: `${was("current_order_total")} - ${amount}`,
  })}`
}

function figuresObject(figures: Record<string, string>): string {
  const pairs = Object.entries(figures).flatMap(([name, value]) => [
    `'${name}', (${value})::numeric`,
    `'raw_${name}', ${raw(value)}`,
  ])
  return `jsonb_build_object(${pairs.join(", ")})`
}

/** What Medusa copies from the catalogue into a line, so that the office sees what was sold. */
export const CATALOGUE_COLUMNS = `
  v.product_id, v.title variant_title, v.sku variant_sku, v.barcode variant_barcode,
  p.title product_title, p.subtitle product_subtitle, p.handle product_handle, p.thumbnail`

export const CATALOGUE_JOIN = `
  left join product_variant v on v.id = l.variant_id
  left join product p on p.id = v.product_id`

/** Rows that failed wait until a manager closes their exception. */
export const notFailed = (subject: string) => `not exists (
  select 1 from intake_exception e
  where e.kind = 'DRAIN_FAILED' and e.state = 'open' and e.subject = ${subject})`

/** A letter before it is set: every text as a person reads it, nothing escaped yet. */
export type LetterParts = {
  language: "vi" | "en"
  shop: string
  title: string
  greeting: string
  lead: string[]
  place: { term: string; fact: string }
  rows: { name: string; detail: string; amount: string }[]
  /** The last one is the sum of all. */
  sums: { term: string; amount: string }[]
  action: { words: string; url: string; hint: string }
  foot: string[]
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
const esc = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

// The shop's paper, ink, tea and lines in sRGB: mail readers know no oklch, and many no style sheet.
const INK = "#18261e"
const INK2 = "#4a5347"
const LINE = "#d9d2c1"
const TEXT = `font:16px/1.55 'Plus Jakarta Sans',system-ui,-apple-system,'Segoe UI',sans-serif;color:${INK}`
const FIGURE = "text-align:right;white-space:nowrap;vertical-align:top"

const row = (left: string, right: string, style = "") =>
  `<tr><td style="padding:10px 12px 10px 0;border-bottom:1px solid ${LINE};${style}">${left}</td>` +
  `<td style="padding:10px 0;border-bottom:1px solid ${LINE};${FIGURE};${style}">${right}</td></tr>`

/** A letter as HTML that stays readable where style sheets, pictures and scripts are taken out. */
export function letterHtml(parts: LetterParts): string {
  const { rows, sums, place, action, foot } = parts
  const last = sums.length - 1
  const goods = rows.map(({ name, detail, amount }) =>
    row(`<b>${esc(name)}</b><br><span style="color:${INK2}">${esc(detail)}</span>`, esc(amount)),
  )
  const figures = sums.map(({ term, amount }, n) =>
    row(esc(term), esc(amount), n === last ? "font-weight:700;font-size:20px" : `color:${INK2}`),
  )
  return `<!doctype html>
<html lang="${parts.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light"><title>${esc(parts.title)}</title></head>
<body style="margin:0;background:#f7f3e8;${TEXT}">
<div style="max-width:600px;margin:0 auto;padding:28px 20px">
<p style="margin:0 0 20px;font-weight:700;color:#2a5a3c">${esc(parts.shop)}</p>
<h1 style="margin:0 0 20px;font-size:28px;line-height:1.14;letter-spacing:-.02em">${esc(parts.title)}</h1>
<p style="margin:0 0 12px">${esc(parts.greeting)}</p>
${parts.lead.map((line) => `<p style="margin:0 0 12px">${esc(line)}</p>`).join("\n")}
<p style="margin:24px 0 8px"><a href="${esc(action.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#2a5a3c;color:#f9f6ef;font-weight:700;text-decoration:none">${esc(action.words)}</a></p>
<p style="margin:0 0 28px;font-size:14px;color:${INK2}">${esc(action.hint)}</p>
<table role="presentation" style="width:100%;border-collapse:collapse;border-top:2px solid ${INK};${TEXT}">
${[...goods, ...figures].join("\n")}
</table>
<p style="margin:20px 0 28px"><span style="color:${INK2}">${esc(place.term)}</span><br><b>${esc(place.fact)}</b></p>
<p style="margin:0;padding-top:16px;border-top:1px solid ${LINE};font-size:13px;color:${INK2}">${foot.map(esc).join("<br>")}</p>
</div></body></html>
`
}

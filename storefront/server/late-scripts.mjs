/** A file of the page's own code, as Next names it in the head and at the foot of a page. */
const SCRIPT = /<script src="(\/_next\/static\/chunks\/[^"]+)" async=""><\/script>/g
/** The browser would fetch them ahead of the picture that the reader waits for. */
const AHEAD = /<link rel="preload" as="script"[^>]* href="\/_next\/static\/chunks\/[^"]+"\/>/g
const FOOT = "</body></html>"

/* Runs in the browser, as text. A tab that nobody looks at paints no frame. An element that says
   `async` is the one that React looks for when it asks for the same file. */
const bring = () => {
  const go = () => {
    for (const late of document.querySelectorAll("script[type=late]")) {
      const script = document.createElement("script")
      script.async = true
      script.src = late.getAttribute("src")
      late.replaceWith(script)
    }
  }
  const soon = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go)))
  document.addEventListener("visibilitychange", go, { once: true })
  if (document.hidden) go()
  else soon()
}
const BRING = `<script>(${bring.toString().replace(/\n\s+/g, "\n")})()</script>`

/**
 * A page whose scripts are fetched once it has been painted: all that it shows and its links and
 * forms are in its text, and on a slow line its picture comes before the code. Null where the page
 * has no scripts of its own or does not end as pages do.
 */
export function withLateScripts(html) {
  if (!html.endsWith(FOOT)) return null
  const late = html.replace(SCRIPT, '<script type="late" src="$1"></script>').replace(AHEAD, "")
  return late === html ? null : `${late.slice(0, -FOOT.length)}${BRING}${FOOT}`
}

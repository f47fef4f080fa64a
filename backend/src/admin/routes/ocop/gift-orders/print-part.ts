/** Prints one part of the page alone, in the page's own styles, black on white. */
export function printPart(part: HTMLElement, title: string): void {
  const frame = document.createElement("iframe")
  frame.hidden = true
  document.body.append(frame)
  const paper = frame.contentDocument
  if (!paper) {
    frame.remove()
    return
  }
  const styles = [...document.querySelectorAll("style, link[rel=stylesheet]")]
  paper.title = title
  paper.head.append(...styles.map((style) => style.cloneNode(true)))
  paper.body.append(part.cloneNode(true))
  paper.body.style.cssText = "background: white; padding: 12mm"
  const { contentWindow: printer } = frame
  // Styles of other files come a moment later than the words.
  setTimeout(() => {
    printer?.print()
    frame.remove()
  }, 300)
}

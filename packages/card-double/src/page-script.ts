/**
 * What the page loads instead of Stripe's script: one element with a card number that only knows
 * test cards. It sends the number to the double beside it, never to a shop.
 */
export const PAGE_SCRIPT = `(() => {
  const base = document.currentScript.src.replace(/\\/stripe\\.js.*$/, "")
  const words = document.documentElement.lang === "en"
    ? { demo: "DEMO: no real card", number: "Card number", hint: "4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined" }
    : { demo: "DEMO: không phải thẻ thật", number: "Số thẻ", hint: "4242 4242 4242 4242 trả được, 4000 0000 0000 0002 bị từ chối" }
  const make = (tag, text, className) => {
    const element = document.createElement(tag)
    if (text) element.textContent = text
    if (className) element.className = className
    return element
  }
  window.Stripe = () => ({
    elements: ({ clientSecret }) => {
      const input = make("input", "", "o-input")
      Object.assign(input, { id: "double-card", inputMode: "numeric", autocomplete: "off", maxLength: 23 })
      return {
        clientSecret,
        number: () => input.value,
        submit: async () => ({}),
        create: () => {
          const ready = []
          return {
            on: (name, tell) => { if (name === "ready") ready.push(tell) },
            mount: (place) => {
              const label = make("label", words.number, "o-label")
              label.htmlFor = input.id
              const hint = make("p", words.hint, "o-hint")
              hint.id = "double-hint"
              input.setAttribute("aria-describedby", hint.id)
              place.append(make("p", words.demo, "o-label"), label, input, hint)
              for (const tell of ready) tell()
            },
            destroy: () => undefined,
          }
        },
      }
    },
    confirmPayment: async ({ elements }) => {
      const form = new URLSearchParams({
        client_secret: elements.clientSecret,
        "payment_method_data[card][number]": elements.number(),
      })
      const id = elements.clientSecret.split("_secret_")[0]
      const answer = await fetch(base + "/v1/payment_intents/" + id + "/confirm", { method: "POST", body: form })
        .catch(() => null)
      const body = answer ? await answer.json() : { error: { type: "api_connection_error" } }
      return answer && answer.ok ? { paymentIntent: body } : { error: body.error }
    },
  })
})()
`

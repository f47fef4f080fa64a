/** What this shop uses of Stripe's script. */
export type StripeJs = {
  elements(options: {
    clientSecret: string
    locale?: string
    appearance?: { theme?: "stripe" | "night"; variables?: Record<string, string> }
  }): StripeElements
  confirmPayment(options: {
    elements: StripeElements
    confirmParams: { return_url: string }
    redirect: "if_required"
  }): Promise<{ error?: { type?: string; code?: string; message?: string } }>
}

export type StripeElements = {
  create(kind: "payment"): StripeElement
  submit(): Promise<{ error?: unknown }>
}

export type StripeElement = {
  mount(place: HTMLElement): void
  on(event: "ready" | "loaderror", tell: () => void): void
  destroy(): void
}

declare global {
  interface Window {
    Stripe?: (publishableKey: string) => StripeJs
  }
}

// Stripe demands its script from its own host; the version belongs to the server's API version.
const REAL = "https://js.stripe.com/endive/stripe.js"
const DOUBLE = "/api/card-double/stripe.js"

/** Loads Stripe's script, or that of its stand-in, once. Null when it does not come. */
export function loadStripe(isDouble: boolean): Promise<Window["Stripe"] | null> {
  if (window.Stripe) return Promise.resolve(window.Stripe)
  return new Promise((done) => {
    const script = document.createElement("script")
    script.src = isDouble ? DOUBLE : REAL
    script.onload = () => done(window.Stripe ?? null)
    script.onerror = () => {
      script.remove()
      done(null)
    }
    document.head.append(script)
  })
}

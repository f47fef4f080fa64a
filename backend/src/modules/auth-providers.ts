/** Ways to prove who one is, one entry each; `authMethodsPerActor` says who may use which. */
export const authProviders = [
  { resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" },
  { resolve: "./src/modules/phone-code/provider", id: "phone-code" },
]

export const authMethodsPerActor: Record<string, string[]> = {
  user: ["emailpass"],
  customer: ["emailpass"],
  producer_member: ["emailpass", "phone-code"],
}

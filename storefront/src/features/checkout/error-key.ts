const KEYS = [
  "commune",
  "line",
  "outlet",
  "name",
  "phoneEmpty",
  "phoneStart",
  "phoneShort",
  "phoneLong",
  "email",
  "age",
  "company",
  "taxIdEmpty",
  "taxId",
  "companyAddress",
  "invoiceEmail",
  "agreed",
  "prepay",
  "wishedOn",
] as const

/** The message key of a field's error. */
export function errorKey(error: string | undefined): `errors.${(typeof KEYS)[number]}` {
  return `errors.${KEYS.find((key) => key === error) ?? "name"}`
}

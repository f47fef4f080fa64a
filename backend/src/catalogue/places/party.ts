/** Columns of a legal entity `e` as the contracts' party: only what its own invoices show. */
export const PARTY_COLUMNS = `e.name, e.kind, e.tax_id "taxId", e.address, e.is_demo demo`

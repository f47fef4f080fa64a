/** Where the electronic receipt of a sale is read: 128 random bits that nobody can guess. */
export const receiptAddress = (shopUrl: string, publicCode: string): string =>
  `${shopUrl}/bien-lai/${publicCode}`

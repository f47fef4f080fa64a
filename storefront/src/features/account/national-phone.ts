/** As in `@ocop/vn`, whose door would bring its tables into every page: `+84912345678` as it is dialled. */
export const nationalPhone = (phone: string) => phone.replace(/^\+84/, "0")

// A transport over undici, which whoever uses it installs beside. Nothing else imports it, so a client on fetch does not carry it.
export { type UndiciOptions, undici } from "./undici/index.ts";

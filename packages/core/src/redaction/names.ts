/** Whether a header, parameter or member of this name usually holds a secret: `authorization`, `x-api-key`, `client_secret`, `signingKey`, `sig`. */
export const isSecretName = (name: string): boolean =>
  /authorization$|cookie|(api|access|private)[-_]?key|secret|pass(w|phrase)|pwd$|credential|signature|session|^x[-_]access$|(^|[-_])(auth|jwt|key|sig|pass)$/i.test(
    name.replace(/([a-z])([A-Z])/g, "$1_$2"),
  ) ||
  (/token$/i.test(name) && !/(page|next|continuation|sync|cancellation)[-_]?token$/i.test(name));

/** Whether a header, parameter or member of this name usually holds a secret: `authorization`, `x-api-key`, `client_secret`, `password`. */
export const isSecretName = (name: string): boolean =>
  /^(proxy-)?authorization$|cookie|api[-_]?key|(access|private|subscription|functions)[-_]?key|secret|passw|pwd$|credential|signature|session|(^|[-_])(auth|jwt|key)$/i.test(
    name,
  ) ||
  (/token$/i.test(name) && !/(page|next|continuation|sync|cancellation)[-_]?token$/i.test(name));

import { createFlatfileClient } from "@vendor-jobs/flatfile";

// #region server
/** The back end: passes the page's requests on, with the token that pages must not have. */
export async function passOn(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const target = new URL(pathname.replace("/vendor/flatfile", "") + search, "https://api.x.flatfile.com");
  if (request.method !== "GET") return new Response("Only reading is passed on.", { status: 403 });
  return fetch(target, { headers: { authorization: `Bearer ${process.env.FLATFILE_TOKEN}`, "x-disable-hooks": "true" } });
}
// #endregion server

// #region page
/** The page: its client goes to the back end, and what it gives as a token is no secret. */
export const flatfile = (origin: string) => createFlatfileClient({ baseUrl: `${origin}/vendor/flatfile`, token: "of-the-back-end" });
// #endregion page

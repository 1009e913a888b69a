import { createFlatfileClient } from "@vendor-jobs/flatfile";

// #region server
/** The back end, behind your own sign-in: passes the page's requests on, with the token that pages must not have. */
export async function passOn(request: Request): Promise<Response> {
  if (request.method !== "GET") return new Response("Only reading is passed on.", { status: 403 });
  const { pathname, search } = new URL(request.url);
  const target = new URL("https://api.x.flatfile.com");
  // Set so, no path leads the token to another host, as "//other.example" would in new URL(path, base).
  target.pathname = pathname.replace("/vendor/flatfile", "");
  target.search = search;
  // Not packed: fetch unpacks a body and leaves the header that says how it was packed.
  const headers = { authorization: `Bearer ${process.env.FLATFILE_TOKEN}`, "x-disable-hooks": "true", "accept-encoding": "identity" };
  return fetch(target, { headers });
}
// #endregion server

// #region page
/** The page: its client goes to the back end, and what it gives as a token is no secret. */
export const flatfile = (origin: string) => createFlatfileClient({ baseUrl: `${origin}/vendor/flatfile`, token: "of-the-back-end" });
// #endregion page

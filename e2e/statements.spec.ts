import type { APIRequestContext } from "@playwright/test";
import { localized, samples } from "./fixtures/page-samples";
import { expect, test } from "./fixtures/test";

const MOST = { page: 6, desk: 10 };
const isDesk = (pattern: string) => /\/desk|\/admin/.test(pattern);

/** As the server under test says: scripts/test/report-statements.mjs. */
async function statementsOf(request: APIRequestContext, path: string): Promise<number> {
  const response = await request.get(path);
  return Number(response.headers()["x-statements"] ?? Number.NaN);
}

test("signed in, a page takes at most 6 statements, and a desk 10", async ({
  page,
  signInAs,
  address,
  mail,
  dataDir,
}) => {
  for (const [pattern, list] of Object.entries(samples)) {
    for (const { as, path: given } of list) {
      if (!as) continue;
      await signInAs(as);
      const path =
        typeof given === "string" ? given : await given({ page, signInAs, address, mail, dataDir });
      // Another test may just have changed the event, which is then read again.
      await expect
        .poll(() => statementsOf(page.request, localized("en", path)), { message: path })
        .toBeLessThanOrEqual(isDesk(pattern) ? MOST.desk : MOST.page);
    }
  }
});

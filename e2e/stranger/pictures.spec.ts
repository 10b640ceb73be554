import { TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

for (const path of [`/fr${TONIGHT}`, `/fr${TONIGHT}/ottawa`]) {
  test(`a query makes no new picture of ${path}`, async ({ request }) => {
    const address = `${path}/opengraph-image/card`;
    const first = await request.get(address);
    expect(first.status()).toBe(200);
    const { etag = "" } = first.headers();
    expect(etag).toMatch(/^"[\w-]+"$/);
    const picture = await first.body();

    const again = await Promise.all(
      Array.from({ length: 20 }, (_, n) => request.get(`${address}?x=${n}`)),
    );
    for (const response of again) {
      expect(response.headers()).toMatchObject({ etag, "content-type": "image/png" });
      expect(picture.equals(await response.body())).toBe(true);
    }
    const known = await request.get(address, { headers: { "if-none-match": etag } });
    expect(known.status()).toBe(304);
    expect((await known.body()).length).toBe(0);
  });
}

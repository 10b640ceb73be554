import { randomUUID } from "node:crypto";
import type { Place } from "./night";
import { press, readForm, type Shown } from "./press";

const NETWORK = { "x-forwarded-for": "198.51.100.7" };
const REPEATED = 5;

/** As many visitors without accounts press at once; then every fifth sends the same form again. */
export async function rushFromOneNetwork(
  site: string,
  place: Place,
  count: number,
): Promise<Map<string, Shown[]>> {
  const address = `${site}${place.path}`;
  const emptyForm = await readForm(address, NETWORK);
  const visitors = Array.from({ length: count }, (_, i) => {
    const email = `one-network-${i}@example.ca`;
    const form = copyOf(emptyForm);
    form.set("name", `Visitor ${i}`);
    form.set("address", email);
    // As the browser makes it.
    form.set("key", randomUUID().replaceAll("-", ""));
    return { email, form };
  });
  const told = new Map<string, Shown[]>();
  const pressAll = (some: typeof visitors) =>
    Promise.all(
      some.map(async ({ email, form }) => {
        const { shown } = await press(address, form, NETWORK);
        told.set(email, [...(told.get(email) ?? []), shown]);
      }),
    );
  await pressAll(visitors);
  await pressAll(visitors.filter((_, i) => i % REPEATED === 0));
  return told;
}

function copyOf(form: FormData): FormData {
  const copy = new FormData();
  for (const [name, value] of form) copy.set(name, value);
  return copy;
}

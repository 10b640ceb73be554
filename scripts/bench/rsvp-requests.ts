import { randomUUID } from "node:crypto";
import { serverActions } from "../fuzz/actions";
import { multipart, multipartHeaders } from "../fuzz/multipart";
import { load, ratesOf, report, type Send } from "./rates";
import { CITY, fromNewNetwork, rsvpFields } from "./requests";

const AT_LEAST = 0.5;

/** RSVPs as a browser with scripts posts them, in turn with a form on the same page that writes nothing. */
export async function compareWithEmptyForm(site: string): Promise<boolean> {
  const fields = await rsvpFields(site);
  const send = { rsvp: poster(site, "rsvpAction"), empty: poster(site, "chooseThemeAction") };
  const rates = await ratesOf([
    send.rsvp(() => ({
      ...fields,
      ...{ name: "Bench Mark", address: `bench-${randomUUID()}@example.ca`, key: randomUUID() },
    })),
    send.empty(() => ({ theme: "system" })),
  ]);
  return report("RSVP over HTTP, an empty form", rates, AT_LEAST);
}

function poster(site: string, name: string) {
  const action = serverActions(".next").find((one) => one.name === name);
  if (!action) throw new Error(`no ${name}`);
  const headers = { ...multipartHeaders, origin: new URL(site).origin, "next-action": action.id };
  return (fields: () => Record<string, string>): Send =>
    (agent) => {
      const parts = Object.entries(fields()).map(([field, value]) => ({
        ...{ name: `_1_${field}`, value },
      }));
      const body = multipart([...parts, { name: "0", value: '[{"status":"idle"},"$K1"]' }]);
      return load(`${site}${CITY}`, { agent, headers: { ...headers, ...fromNewNetwork() }, body });
    };
}

import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { acceptInvitationAction } from "@/lib/invitations/actions";
import { adapter } from "@/lib/platform/auth/adapter";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { formAction, personAction } from "./action";
import { hiddenChoice, id, key, revision, text } from "./form/fields";
import { rejectedForm } from "./form/form-result";
import { LANGUAGE_SWITCH } from "./form/language-switch";
import { LIMITS } from "./limits";
import { type FormState, InvalidField, NotAllowed, NotFound } from "./outcome";

const request = vi.hoisted(() => ({ headers: new Headers(), refreshes: 0 }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ set: () => undefined }),
}));
vi.mock("next/cache", () => ({
  refresh: () => {
    request.refreshes += 1;
  },
}));
vi.mock("next-intl/server", () => ({ getLocale: async () => "fr" }));
testDatabase();

const host = "localhost:3000";
function ask(headers: Record<string, string> = {}) {
  request.headers = new Headers({
    host,
    origin: `http://${host}`,
    "x-rollcall-peer": randomUUID(),
    ...headers,
  });
}
beforeEach(() => ask());

async function signIn(person: { id: string }) {
  const sessionToken = randomUUID();
  const expires = new Date(Date.now() + 86_400_000);
  await adapter.createSession({ sessionToken, userId: person.id, expires });
  ask({ cookie: `rollcall-session=${sessionToken}` });
}

const schema = z.object({ name: text(10) });
const form = (name = "Zoé") => {
  const data = new FormData();
  data.set("name", name);
  return data;
};
type Action<Data extends object> = (
  before: FormState<Data>,
  data: FormData,
) => Promise<FormState<Data>>;
const post = <Data extends object>(action: Action<Data>, data = form()) =>
  action({ status: "idle" }, data);

const welcome = formAction("people", schema, async (viewer, { name }) => ({
  ok: true,
  name,
  viewer: viewer?.id ?? null,
}));

describe("a form's action", () => {
  it("returns its handler's result, signed out and signed in", async () => {
    expect(await post(welcome)).toEqual({ status: "done", name: "Zoé", viewer: null });
    const zoe = await testPerson();
    await signIn(zoe);
    expect(await post(welcome)).toMatchObject({ viewer: zoe.id });
  });

  it.each([
    ["changed-meanwhile", 1],
    ["not-empty", 0],
  ] as const)("refused for %s shows the page anew %i times", async (reason, times) => {
    const refusing = formAction("lineUps", schema, async () => ({ ok: false as const, reason }), {
      refreshesAfter: "changed-meanwhile",
    });
    request.refreshes = 0;
    expect(await post(refusing)).toMatchObject({ status: "refused", reason });
    expect(request.refreshes).toBe(times);
  });

  it.each([["https://evil.example"], ["null"], [""]])(
    "rejects a post from the origin %j",
    async (origin) => {
      ask({ origin });
      expect(await post(welcome)).toMatchObject({
        status: "refused",
        reason: "foreign-origin",
        message: "Ce formulaire a été ouvert ailleurs. Veuillez recharger la page, puis réessayer.",
      });
    },
  );

  it("returns errors in the page's language with the typed values", async () => {
    const typed = "x".repeat(11);
    expect(await post(welcome, form(typed))).toEqual({
      status: "invalid",
      fieldErrors: { name: { code: "too-long", message: expect.stringContaining("10") } },
      values: { name: typed },
    });
    const judged = formAction("people", schema, async () => {
      throw new InvalidField("name", "required");
    });
    expect(await post(judged)).toMatchObject({
      status: "invalid",
      fieldErrors: { name: { code: "required" } },
      values: { name: "Zoé" },
    });
  });

  it("gives the typed values back on the way to the other language, without its handler", async () => {
    const handler = vi.fn(async () => ({ ok: true as const }));
    const name = "x".repeat(25);
    const data = form(name);
    data.set(LANGUAGE_SWITCH, "fr");
    expect(await post(formAction("people", schema, handler), data)).toEqual({
      status: "idle",
      values: { name },
    });
    expect(handler).not.toHaveBeenCalled();
    expect(await rejectedForm()).toBeNull();
  });

  it("never echoes a field outside its schema", async () => {
    const data = form("");
    for (const name of ["$ACTION_KEY", "admin", "name[]", "name.first", "__proto__"])
      data.append(name, "x");
    expect(await post(welcome, data)).toMatchObject({ status: "invalid", values: { name: "" } });
    expect(Object.keys(((await post(welcome, data)) as { values: object }).values)).toEqual([
      "name",
    ]);
  });

  it.each([[null], [{ name: "Zoé" }], ["name=Zoé"]])("treats %j as an empty form", async (data) => {
    expect(await post(welcome, data as unknown as FormData)).toMatchObject({
      status: "invalid",
      fieldErrors: { name: { code: "required" } },
    });
  });

  it("rejects suspended users unless it allows them", async () => {
    await signIn(await testPerson({ suspendedAt: new Date() }));
    expect(await post(welcome)).toMatchObject({ status: "refused", reason: "suspended" });
    const leave = formAction("people", schema, async () => ({ ok: true }), {
      allowSuspended: true,
    });
    expect(await post(leave)).toEqual({ status: "done" });
  });

  it("does not run a person's handler when signed out", async () => {
    const handler = vi.fn(async () => ({ ok: true as const }));
    const own = personAction("people", schema, handler);
    expect(await post(own)).toMatchObject({ status: "refused", reason: "sign-in-first" });
    expect(handler).not.toHaveBeenCalled();
    ask({ "x-path": "/fr/n/a-night/vancouver?reply=1" });
    expect(await post(own), "leads back to the form's page").toMatchObject({
      signIn: { href: "/fr/sign-in?to=%2Fn%2Fa-night%2Fvancouver%3Freply%3D1" },
      values: { name: "Zoé" },
    });
  });

  it("returns the same for missing and for forbidden rows", async () => {
    for (const error of [new NotAllowed("tampering"), new NotFound("meetup")]) {
      const forbidden = formAction("people", schema, async () => {
        throw error;
      });
      expect(await post(forbidden)).toMatchObject({
        status: "refused",
        reason: "gone",
        message: expect.stringContaining("n’est plus là"),
        values: { name: "Zoé" },
      });
    }
  });

  it("rejects the whole form if a hidden field is invalid", async () => {
    const hidden = z.object({ name: text(10), id, key, revision, step: hiddenChoice(["go"]) });
    const action = formAction("people", hidden, async () => ({ ok: true }));
    const sound = { id: randomUUID(), key: randomUUID(), revision: "0", step: "go" };
    const sent = (fields: Record<string, string>) => {
      const data = form();
      for (const [name, value] of Object.entries(fields)) data.set(name, value);
      return post(action, data);
    };
    expect(await sent(sound)).toEqual({ status: "done" });
    for (const field of Object.keys(sound))
      expect(await sent({ ...sound, [field]: "?" })).toMatchObject({
        status: "refused",
        reason: "invalid-form",
        values: { name: "Zoé" },
      });
    expect(await sent({ ...sound, name: "" })).toMatchObject({ status: "invalid" });
  });
});

describe("the page rendered after a post", () => {
  it("has the typed values of the rejected form; another request has not", async () => {
    expect(await rejectedForm()).toBeNull();
    await post(welcome, form(""));
    expect(await rejectedForm()).toMatchObject({ status: "invalid", values: { name: "" } });
    ask();
    expect(await rejectedForm()).toBeNull();
    await post(welcome);
    expect(await rejectedForm()).toBeNull();
  });
});

describe("a limit", () => {
  it("counts by its key, or by the signed-in user's id", async () => {
    const asks = formAction("people", schema, async () => ({ ok: true }), {
      limit: "ask-hosts",
      limitKey: ({ name }) => name,
    });
    for (let attempt = 0; attempt < LIMITS["ask-hosts"].points; attempt++)
      expect(await post(asks)).toEqual({ status: "done" });
    ask();
    expect(await post(asks)).toMatchObject({ status: "refused", reason: "too-many" });
    expect(await post(asks, form("Sam"))).toEqual({ status: "done" });
    await signIn(await testPerson());
    expect(await post(asks)).toEqual({ status: "done" });
  });

  it("counts each link separately, whatever the network", async () => {
    const accept = (token: string) => {
      const data = form();
      data.set("token", token);
      return post(acceptInvitationAction, data);
    };
    for (let asked = 0; asked < LIMITS.invite.points; asked++)
      expect(await accept("one")).toMatchObject({ reason: "gone" });
    expect(await accept("one")).toMatchObject({ status: "refused", reason: "too-many" });
    expect(await accept("another")).toMatchObject({ reason: "gone" });
  });

  it("without a key counts by network only", async () => {
    const anybody = formAction("people", schema, async () => ({ ok: true }), {
      limit: "ask-hosts",
    });
    for (let asked = 0; asked <= LIMITS["ask-hosts"].points; asked++)
      expect(await post(anybody)).toEqual({ status: "done" });
  });

  it("for a network counts every key and all signed-in people", async () => {
    const network = randomUUID();
    ask({ "x-rollcall-peer": network });
    const asks = formAction("people", schema, async () => ({ ok: true }), {
      limitKey: ({ name }) => name,
      networkLimit: "ask-hosts",
    });
    for (let attempt = 0; attempt < LIMITS["ask-hosts"].points; attempt++)
      expect(await post(asks, form(`Sam ${attempt}`))).toEqual({ status: "done" });
    expect(await post(asks)).toMatchObject({ status: "refused", reason: "too-many" });
    await signIn(await testPerson());
    request.headers.set("x-rollcall-peer", network);
    expect(await post(asks)).toMatchObject({ status: "refused", reason: "too-many" });
    ask();
    expect(await post(asks)).toEqual({ status: "done" });
  });

  it("covers a whole network", async () => {
    const network = randomUUID();
    ask({ "x-rollcall-peer": network });
    await post(welcome);
    await db.rateLimit.update({
      where: { key: `network:${network}` },
      data: { points: LIMITS.network.points },
    });
    expect(await post(welcome)).toMatchObject({ status: "refused", reason: "too-many" });
  });
});

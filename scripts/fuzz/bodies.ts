import fc from "fast-check";
import { brokenArguments, hostileName, hostileText } from "./hostile";
import { multipart, multipartHeaders, type Part } from "./multipart";

/** `isLarge` bodies may be cut off before they are read. */
export type Body = { headers: Record<string, string>; content: Buffer; isLarge?: true };

type Action = { id: string; fields: string[]; isSignedIn: boolean };

const STATE = '{"status":"idle"}';

/** Malformed bodies for one action. With a session every text is invalid, so that nothing may be written. */
export function malformedBodies(action: Action, options: { seed: number; count: number }): Body[] {
  const kinds = [
    fieldsForScript,
    fieldsWithoutScript,
    wrongTypes,
    brokenFlight,
    badBytes,
    truncated,
    large,
  ];
  const weights = [6, 4, 2, 3, 1, 1, 1];
  const arbitraries = kinds.map((kind, n) => ({
    weight: weights[n] ?? 1,
    arbitrary: kind(action),
  }));
  return fc.sample(fc.oneof(...arbitraries), { seed: options.seed, numRuns: options.count });
}

const forScript = ({ id }: Action) => ({ ...multipartHeaders, "next-action": id });

/** Known fields and others, once or doubled, as texts or as files. */
function parts({ fields, isSignedIn }: Action): fc.Arbitrary<Part[]> {
  const value = hostileText.map((text) => (isSignedIn ? `${text}\0` : text));
  const all = fc.tuple(...fields.map((name) => value.map((text) => ({ name, value: text }))));
  const more = fc.array(
    fc.record(
      { name: hostileName(fields), value, filename: fc.constantFrom("", "x.png") },
      { requiredKeys: ["name", "value"] },
    ),
    { maxLength: 12 },
  );
  return fc.tuple(all, more).map(([first, second]) => [...first, ...(second as Part[])]);
}

function fieldsForScript(action: Action): fc.Arbitrary<Body> {
  return parts(action).map((fields) => ({
    headers: forScript(action),
    content: multipart([
      ...fields.map((field) => ({ ...field, name: `_1_${field.name}` })),
      { name: "0", value: `[${STATE},"$K1"]` },
    ]),
  }));
}

function fieldsWithoutScript(action: Action): fc.Arbitrary<Body> {
  const bound = fc.oneof({ weight: 3, arbitrary: fc.constant(`[${STATE}]`) }, brokenArguments);
  return fc.tuple(parts(action), bound).map(([fields, state]) => ({
    headers: multipartHeaders,
    content: multipart([
      { name: "$ACTION_REF_1", value: "" },
      { name: "$ACTION_1:0", value: `{"id":"${action.id}","bound":"$@1"}` },
      { name: "$ACTION_1:1", value: state },
      ...fields,
    ]),
  }));
}

function wrongTypes(action: Action): fc.Arbitrary<Body> {
  const value = fc.oneof(fc.jsonValue(), hostileText);
  const input = fc.oneof(
    value,
    fc.record(Object.fromEntries(action.fields.map((name) => [name, value]))),
  );
  return fc.tuple(value, input).map((args) => ({
    headers: { "content-type": "text/plain;charset=UTF-8", "next-action": action.id },
    content: Buffer.from(JSON.stringify(args)),
  }));
}

function brokenFlight(action: Action): fc.Arbitrary<Body> {
  return fc.tuple(brokenArguments, brokenArguments).map(([root, other]) => ({
    headers: forScript(action),
    content: multipart([
      { name: "1", value: other },
      { name: "0", value: root },
    ]).subarray(0, 65_000),
  }));
}

const INVALID_UTF8 = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]];

function badBytes(action: Action): fc.Arbitrary<Body> {
  return fc.constantFrom(...INVALID_UTF8).map((bytes) => ({
    headers: forScript(action),
    content: multipart([
      ...action.fields.map((name) => ({ name: `_1_${name}`, value: Buffer.from(bytes) })),
      { name: "0", value: `[${STATE},"$K1"]` },
    ]),
  }));
}

function truncated(action: Action): fc.Arbitrary<Body> {
  const whole = fc.oneof(fieldsForScript(action), fieldsWithoutScript(action));
  return fc.tuple(whole, fc.double({ min: 0, max: 0.99, noNaN: true })).map(([body, share]) => ({
    headers: body.headers,
    content: body.content.subarray(0, Math.floor(body.content.length * share)),
  }));
}

function large(action: Action): fc.Arbitrary<Body> {
  return fc.constantFrom(...action.fields, "unknown").map((name) => ({
    headers: forScript(action),
    content: multipart([
      { name: `_1_${name}`, value: "x".repeat(1_000_000) },
      { name: "0", value: `[${STATE},"$K1"]` },
    ]),
    isLarge: true,
  }));
}

import type { FieldCode, FieldParams } from "@/lib/platform/i18n/sentences";

/** What a mutation returns: data, or the reason of an expected refusal. */
export type Outcome<Data extends object = object, Reason extends string = never> =
  | ({ ok: true } & Data)
  | { ok: false; reason: Reason };

export type FormValues = Record<string, string | string[]>;

export type FieldError = { code: string; message: string };

export type FormState<Data extends object = object> =
  | { status: "idle" }
  /** Typed on the same page in the other language, and not yet sent. */
  | { status: "idle"; values: FormValues }
  | FormAnswer<Data>;

/** Where to sign in, so that a form whose session has ended can be sent as it stands. */
export type SignInLink = { href: string; text: string };

/** What a form gets back, in the reader's language. */
export type FormAnswer<Data extends object = object> =
  | ({ status: "done" } & Data)
  | { status: "invalid"; fieldErrors: Record<string, FieldError>; values: FormValues }
  | {
      status: "refused";
      reason: string;
      message: string;
      values: FormValues;
      signIn?: SignInLink;
    };

/** Missing, or somebody else's: pages answer 404, forms say it is gone. */
export class NotFound extends Error {}

/** Where what is not found is one of the answers. */
export function nullIfNotFound(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}

/** Tampering or a bug. Answered like NotFound. */
export class NotAllowed extends Error {}

/** A field that only the mutation can validate: a time that exists twice, more guests than the host allows. */
export class InvalidField extends Error {
  constructor(
    readonly field: string,
    readonly code: FieldCode,
    readonly params: FieldParams = {},
  ) {
    super(`${field}: ${code}`);
  }
}

export class InvalidFields extends Error {
  constructor(readonly errors: InvalidField[]) {
    super(errors.map((error) => error.message).join("; "));
  }
}

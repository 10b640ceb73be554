import { openUploadRoute } from "@/lib/kernel/upload-route";
import { signSchema } from "@/lib/prompts/schema";
import { addSign } from "@/lib/prompts/sign-mutations";

/** A picture of the sign with an answer's words, which waits with it. */
export const POST = openUploadRoute(signSchema, addSign, {
  networkLimit: "prompt-sign",
  limitKey: ({ token }) => token,
});

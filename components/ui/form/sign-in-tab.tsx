import type { SignInLink } from "@/lib/kernel/outcome";

/** Signs in in another tab, so that this page keeps the typed values. */
export function SignInTab({ signIn }: { signIn: SignInLink }) {
  return (
    <p className="mt-2">
      <a href={signIn.href} target="_blank" rel="noopener" className="text-link underline">
        {signIn.text}
      </a>
    </p>
  );
}

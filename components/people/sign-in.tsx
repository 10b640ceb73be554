import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CodeForm } from "./code-form";
import { SignInForm } from "./sign-in-form";

/** Asks for a sign-in mail, then for its code. */
export function SignIn({ to }: { to: string | null }) {
  const t = useTranslations("people.signIn");
  return (
    <Card className="mx-auto grid w-full max-w-md gap-6">
      <div className="grid gap-2">
        <h1 className="font-display text-3xl">{t("title")}</h1>
        <p className="text-ink-2">{t("lead")}</p>
      </div>
      <SignInForm
        to={to}
        texts={{
          ...codeTexts(t),
          address: t("address"),
          addressHint: t("addressHint"),
          send: t("send"),
          sending: t("sending"),
          sent: t("sent"),
        }}
      />
    </Card>
  );
}

type Props = { address: string; code: string; to: string | null };

/** Where the mail's link leads: nothing happens until the button is pressed, because mail scanners follow links. */
export function ConfirmSignIn({ address, code, to }: Props) {
  const t = useTranslations("people.signIn");
  return (
    <Card className="mx-auto grid w-full max-w-md gap-6">
      <div className="grid gap-2">
        <h1 className="font-display text-3xl">{t("confirmTitle")}</h1>
        <p className="text-ink-2">{t("confirmLead", { address })}</p>
      </div>
      <CodeForm address={address} code={code} to={to} texts={codeTexts(t)} />
    </Card>
  );
}

function codeTexts(t: ReturnType<typeof useTranslations<"people.signIn">>) {
  return {
    code: t("code"),
    codeHint: t("codeHint"),
    signIn: t("signIn"),
    signingIn: t("signingIn"),
  };
}

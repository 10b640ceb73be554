import { useTranslations } from "next-intl";
import { Page } from "@/components/site/page";
import { Address } from "@/components/ui/address";
import { CodeForm } from "./code-form";
import { SignInForm } from "./sign-in-form";

/** Asks for a sign-in mail, then for its code. */
export function SignIn({ to }: { to: string | null }) {
  const t = useTranslations("people.signIn");
  return (
    <Page title={t("title")} lead={t("lead")} width="text">
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
    </Page>
  );
}

type Props = { address: string; code: string; to: string | null };

/** Where the mail's link leads: nothing happens until the button is pressed, because mail scanners follow links. */
export function ConfirmSignIn({ address, code, to }: Props) {
  const t = useTranslations("people.signIn");
  return (
    <Page
      title={t("confirmTitle")}
      lead={t.rich("confirmLead", { address: () => <Address>{address}</Address> })}
      width="text"
    >
      <CodeForm address={address} code={code} to={to} texts={codeTexts(t)} />
    </Page>
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
